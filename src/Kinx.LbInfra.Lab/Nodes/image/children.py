"""The children of PID 1: those that it starts have an owner who waits for them; orphans are reaped here."""
import os
import subprocess
import threading
import time

_lock = threading.Lock()
_owned = set()


def start(words, **options):
    # The lock keeps the reaper from taking a child that ends before it is known as owned.
    with _lock:
        process = subprocess.Popen(words, start_new_session=True, stdin=subprocess.DEVNULL, **options)
        _owned.add(process.pid)
    return process


def wait(process, timeout=None):
    code = process.wait(timeout)
    with _lock:
        _owned.discard(process.pid)
    return code


def reap_orphans():
    while True:
        try:
            ended = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT).si_pid
        except ChildProcessError:
            time.sleep(0.2)
            continue
        with _lock:
            owned = ended in _owned
        if owned:
            time.sleep(0.01)  # Its owner is about to fetch it.
        else:
            os.waitpid(ended, os.WNOHANG)
