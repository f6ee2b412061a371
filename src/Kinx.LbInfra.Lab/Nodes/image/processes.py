"""The processes of a node, from /proc."""
import os
import signal


def alive(pid):
    try:
        with open("/proc/%d/stat" % pid, encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def of_invocation(invocation):
    """All processes of one start of a service. There are no cgroups, so they are recognised by a variable that children inherit."""
    mark = b"INVOCATION_ID=" + invocation.encode()
    found = []
    for name in os.listdir("/proc"):
        if not name.isdigit() or name == "1":
            continue
        try:
            with open("/proc/%s/environ" % name, "rb") as file:
                if mark in file.read().split(b"\0") and alive(int(name)):
                    found.append(int(name))
        except OSError:
            continue  # It has just ended.
    return found


def send(pids, number):
    for pid in pids:
        try:
            os.kill(pid, number)
            # A stopped process receives signals other than SIGKILL only when it continues.
            os.kill(pid, signal.SIGCONT)
        except ProcessLookupError:
            continue
