"""Runs all of Nova: nova-services.py FOLDER-OF-NOVA'S-CONFIGURATION HOST-OF-A-COMPUTE...

Nova is imported once and each service is a fork, which saves most of the time to start and most of the memory. The computes differ only
in their host name. When one process ends, all end.
"""
import os
import signal
import sys

from nova.cmd.api_os_compute import main as api
from nova.cmd.compute import main as compute
from nova.cmd.conductor import main as conductor
from nova.cmd.scheduler import main as scheduler
# These would be imported later, by name. The scheduler's manager is not among them: it reads its intervals when it is imported, and the
# configuration is not there yet.
import nova.api.openstack.compute  # noqa: F401
import nova.compute.manager  # noqa: F401
import nova.conductor.manager  # noqa: F401
import nova.virt.fake  # noqa: F401


def start(name, main, files):
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        sys.argv = [name, *(word for file in files for word in ("--config-file", file))]
        sys.exit(main())
    return pid


def main(folder, hosts):
    common = f"{folder}/nova.conf"
    database = [common, f"{folder}/nova-db.conf"]
    children = [
        start("nova-conductor", conductor, database),
        start("nova-scheduler", scheduler, database),
        start("nova-api", api, database),
        *(start("nova-compute", compute, [common, f"{folder}/{host}.conf"]) for host in hosts),
    ]
    signal.signal(signal.SIGTERM, lambda *_: [os.kill(child, signal.SIGTERM) for child in children])
    ended, status = os.wait()
    for child in children:
        if child != ended:
            os.kill(child, signal.SIGTERM)
    sys.exit(os.waitstatus_to_exitcode(status))


main(sys.argv[1], sys.argv[2:])
