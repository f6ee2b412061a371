"""HAProxy's processes as the kernel sees them. This tells a process that is busy, or has no CPU to run on, from one that is dead."""
import os
import time

import files

PID_FILE = "/run/haproxy.pid"
DISK = 3.0  # seconds that a process may wait for the disk, as when memory is short


class Processes:
    def __init__(self):
        self._master = self._worker = None
        self._spent = 0
        self._ran = 0.0

    def problem(self, worker):
        """What is wrong with the master, or with the worker that answered last; None when both may run."""
        # During a reload the process stays the same, but its file is empty or missing for a moment.
        master = written() or self._master
        if master is None or files.read("/proc/%d/comm" % master) != "haproxy\n":
            return "haproxy's master process is gone"
        self._master = master
        workers = children(master)
        if workers == []:
            return "haproxy's worker process is gone"
        self._worker = worker if workers is None or worker in workers else workers[-1]
        self._spent = cpu_time(self._worker)
        return "haproxy is stopped" if state(self._worker) in ("T", "t") else None

    def runs(self):
        """Whether the worker has used a CPU since `problem` was asked, waits for one, or waits for the disk, though not for long."""
        now, is_in = time.monotonic(), state(self._worker)
        if is_in == "R" or cpu_time(self._worker) != self._spent:
            self._ran = now
        return self._ran == now or (is_in == "D" and now - self._ran < DISK)


def written():
    """The master in HAProxy's file; None while it is empty or missing."""
    try:
        return int(files.read(PID_FILE).split()[0])
    except (ValueError, IndexError):
        return None


def children(master):
    """The workers, oldest first; None where the kernel does not tell."""
    path = "/proc/%d/task/%d/children" % (master, master)
    if not os.path.exists(path):
        return None
    found = [int(pid) for pid in files.read(path).split()]
    return [pid for pid in found if files.read("/proc/%d/comm" % pid) == "haproxy\n" and state(pid) != "Z"]


def state(pid):
    """The state of the first thread that runs or waits for a CPU, else of the process: R, S, D, T, Z; '' without a process."""
    seen = [files.read("/proc/%s/task/%s/stat" % (pid, thread)).rpartition(") ")[2][:1] for thread in threads(pid)]
    return "R" if "R" in seen else "D" if "D" in seen else seen[0] if seen else ""


def cpu_time(pid):
    """Nanoseconds that all threads have run."""
    spent = [files.read("/proc/%s/task/%s/schedstat" % (pid, thread)).split() for thread in threads(pid)]
    return sum(int(numbers[0]) for numbers in spent if numbers)


def threads(pid):
    try:
        return sorted(os.listdir("/proc/%s/task" % pid), key=int)
    except OSError:
        return []


def pressure():
    """How much of the last 10 seconds something waited for a CPU, in percent; None where the kernel does not tell."""
    for line in files.read("/proc/pressure/cpu").splitlines():
        if line.startswith("some avg10="):
            return float(line.split()[1].partition("=")[2])
    return None
