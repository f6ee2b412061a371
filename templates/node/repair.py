"""Gives a daemon of FRR its configuration again when it runs without: FRR's own start loads it, but is killed after 20 seconds."""
import time

import files
import frr

AFTER, AT_MOST = 5.0, 60.0  # seconds without configuration before it is loaded: the first time, and after failures
RELOADING = "/run/lbinfra/reloading-frr"
LONGEST = 120.0  # seconds that a reload takes at most; an apply program that was killed leaves its file behind


def reloading():
    """Whether the apply program reloads FRR now. The file has the uptime at which that began: the clock may jump."""
    try:
        return uptime() - float(files.read(RELOADING)) < LONGEST
    except ValueError:
        return False


def uptime():
    """Seconds, as the shell can tell them too."""
    return float(files.read("/proc/uptime").split()[0])


class Repair:
    def __init__(self, daemon):
        self.done = False  # whether the configuration was loaded since someone asked
        self._daemon = daemon
        self._since = None
        self._patience = AFTER

    def look(self, loaded):
        """`loaded` says whether the daemon has its configuration now."""
        now = time.monotonic()
        if loaded:
            self._since, self._patience = None, AFTER
        elif self._since is None or reloading():
            self._since = now
        elif now - self._since >= self._patience:
            self._since, self._patience = None, min(self._patience * 2, AT_MOST)
            print("%s runs without its configuration: it is loaded again" % self._daemon, flush=True)
            frr.load(self._daemon)
            self.done = True
