"""Ends the BGP session with a gateway that BFD has lost, in a thread of its own. bgpd could do that itself, but some versions of FRR (10.2
and 10.3) would then not begin a session before BFD is up, and a switch with dynamic neighbors begins BFD only with the session."""
import threading
import time

import frr
import repair

BOUND = 5.0
EVERY = 0.2     # seconds between looks
PATIENCE = 2.0  # seconds until bfdd is asked again after a failure
EXPIRED = "control detection time expired"


class Gateways(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.states = {}              # neighbor -> state of its BFD session
        self.problem = None
        self.repair = repair.Repair("bfdd")
        self._node = None
        self._bfdd = frr.Bfdd()
        self._bgpd = frr.Bgpd()

    def watch(self, node):
        self._node = node

    def run(self):
        while True:
            time.sleep(self._round())

    def _round(self):
        node = self._node
        if node is None or not node.get("bfd"):
            self.states, self.problem = {}, None
            return EVERY
        try:
            self._look(node)
            return EVERY
        except frr.Unwell as error:
            self.states, self.problem = {}, str(error)
            return PATIENCE

    def _look(self, node):
        peers = self._bfdd.observe(BOUND)
        before, self.states = self.states, {name: peer.state for name, peer in peers.items()}
        for name in node["neighbors"]:
            # A gateway that says itself that the session is down lives, and ends the BGP session if it wants to.
            if before.get(name) == "up" and self.states.get(name) == "down" and peers[name].diagnostic == EXPIRED:
                print("gateway %s is lost (BFD)" % name, flush=True)
                self._bgpd.clear(name, BOUND)
        loaded = all(name in self.states for name in node["neighbors"])
        self.problem = None if loaded else "bfdd runs without its configuration"
        self.repair.look(loaded)
