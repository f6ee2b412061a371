"""Runs one nova-compute for each host name: nova-computes.py FOLDER-OF-NOVA'S-CONFIGURATION HOST...

The processes differ only in their host name. Nova is imported once and each process is a fork, which saves most of the time to start
and most of the memory. When one process ends, all end.
"""
import os
import signal
import sys

from nova.cmd.compute import main as compute
import nova.compute.manager  # noqa: F401  nova-compute imports it later, by name
import nova.virt.fake  # noqa: F401


def start(folder, host):
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        sys.argv = ["nova-compute", "--config-file", f"{folder}/nova.conf", "--config-file", f"{folder}/{host}.conf"]
        sys.exit(compute())
    return pid


def main(folder, hosts):
    children = [start(folder, host) for host in hosts]
    signal.signal(signal.SIGTERM, lambda *_: [os.kill(child, signal.SIGTERM) for child in children])
    ended, status = os.wait()
    for child in children:
        if child != ended:
            os.kill(child, signal.SIGTERM)
    sys.exit(os.waitstatus_to_exitcode(status))


main(sys.argv[1], sys.argv[2:])
