"""Makes the networks of bgpd what they should be, in a thread of its own: however long bgpd takes, HAProxy is watched meanwhile."""
import threading
import time

import frr
import levels
import repair

BOUND = 5.0         # seconds for a conversation with bgpd
EVERY = 1.0         # seconds between looks while nothing is to change
PATIENCE = (0.5, 4.0)  # seconds until bgpd is asked again after a failure: at first, and at most
UNKNOWN = 3.0       # seconds after which an answer no longer tells what is announced
IDLE = 5.0          # seconds that a session may be idle before it is cleared: FRR 10.3 leaves it idle when BFD was removed from it


def prefixes(addresses, level):
    """The networks that announce these addresses at a level."""
    if level == levels.WITHDRAWN:
        return {}
    return {address + ("/128" if ":" in address else "/32"): level for address in addresses}


class Router(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.routes = None  # the latest answer of bgpd
        self.repair = repair.Repair("bgpd")
        self.trouble = "bgpd was not asked yet"
        self._answered = time.monotonic()
        self._bgpd = frr.Bgpd()
        self._wanted = (None, None)
        self._wake = threading.Event()
        self._pause = PATIENCE[0]
        self._idle = {}

    def want(self, node, level):
        """`level` None leaves the networks as they are."""
        if (node, level) != self._wanted:
            self._wanted = (node, level)
            self._wake.set()

    @property
    def problem(self):
        """What is wrong with bgpd, and for how long it has not answered; or None."""
        silent = time.monotonic() - self._answered
        return "%s, and has not answered for %.0f s" % (self.trouble, silent) if self.trouble and self.unknown else self.trouble

    @property
    def unknown(self):
        """Whether it is unknown what is announced."""
        return self.routes is None or time.monotonic() - self._answered > UNKNOWN

    def run(self):
        while True:
            self._wake.wait(self._round())
            self._wake.clear()

    # Returns the seconds until the next round.
    def _round(self):
        node, level = self._wanted
        if node is None:
            return PATIENCE[0]
        try:
            self._reconcile(node, level)
        except frr.Unwell as error:
            self.trouble = str(error)
            self._pause = min(self._pause * 2, PATIENCE[1])
            return self._pause
        self._pause = PATIENCE[0]
        # A reload of FRR may restore a network that was withdrawn after the reload began.
        return EVERY / 5 if repair.reloading() else EVERY

    def _reconcile(self, node, level):
        self._observe(node)
        if level is None:
            return
        target = prefixes(node["vips"], level)
        if not self.routes.worsens:
            target = {prefix: levels.SERVE for prefix in target}
        if not self.routes.loaded:
            target = {prefix: level for prefix, level in self.routes.announced.items() if prefix in target}
        if self.routes.announced != target:
            self._bgpd.change(node["as_number"], target, self.routes.announced, BOUND)
            self._observe(node)

    def _observe(self, node):
        self.routes = self._bgpd.observe(node["neighbors"], BOUND)
        self._answered = time.monotonic()
        self.trouble = self.routes.problem
        self.repair.look(self.routes.loaded)
        self._clear_idle(self._answered)

    def _clear_idle(self, now):
        idle = {name for name, session in self.routes.sessions.items() if session.state == "Idle"}
        self._idle = {name: self._idle.get(name, now) for name in idle}
        for name in [name for name, since in self._idle.items() if now - since >= IDLE]:
            self._idle[name] = now
            self._bgpd.clear(name, BOUND)
