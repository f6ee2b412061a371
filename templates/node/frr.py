"""What the running bgpd announces, and how to change that. Only `network` lines are touched, and nothing is saved."""
import json
import re
import subprocess
from collections import namedtuple

import levels
import vty
from vty import Unwell

LAST_RESORT = "lbinfra-last-resort"  # the route map that makes the AS path longer
LOADING = 60.0                       # seconds that `vtysh` may need on a slow machine to load the configuration

Session = namedtuple("Session", "state sent")
Peer = namedtuple("Peer", "state diagnostic")  # a session of BFD: up, down, init or shutdown, and why


# loaded: the configuration with its outbound filters is in place. announced: prefix -> level of each `network` line.
# sessions: neighbor -> Session. worsens: bgpd knows the last resort. secured: the neighbors that have a password.
class Routes(namedtuple("Routes", "loaded announced sessions worsens secured")):
    @property
    def problem(self):
        return None if self.loaded else "bgpd runs without its configuration"


class Bgpd:
    def __init__(self):
        self._daemon = vty.Daemon("bgpd")

    def observe(self, neighbors, bound):
        """Asks bgpd; `neighbors` are the addresses that must have an outbound filter before anything is announced."""
        configuration, summary = self._daemon.ask(["show running-config", "show bgp summary json"], bound)
        filtered = set(re.findall(r"^\s+neighbor (\S+) route-map \S+ out$", configuration, re.MULTILINE))
        networks = re.findall(r"^\s+network (\S+)( route-map %s)?$" % LAST_RESORT, configuration, re.MULTILINE)
        announced = {prefix: levels.LAST_RESORT if worse else levels.SERVE for prefix, worse in networks}
        return Routes(bool(neighbors) and filtered.issuperset(neighbors), announced, sessions(summary),
                      "\nroute-map %s permit" % LAST_RESORT in configuration,
                      re.findall(r"^\s+neighbor (\S+) password ", configuration, re.MULTILINE))

    def configuration(self, bound):
        """What bgpd runs with, and that is with the passwords of its sessions."""
        return self._daemon.ask(["show running-config"], bound)[0]

    def configure(self, lines, bound):
        self._daemon.ask(["configure terminal"] + lines + ["end"], bound)

    def change(self, as_number, target, announced, bound):
        """Makes the prefixes of `announced` those of `target`, with their levels; the caller observes whether that worked."""
        commands = ["router bgp %d" % as_number]
        for family, sign in (("ipv4", "."), ("ipv6", ":")):
            lines = ["no network %s" % prefix for prefix in sorted(announced.keys() - target.keys()) if sign in prefix]
            lines += [line(prefix, level) for prefix, level in sorted(target.items())
                      if sign in prefix and announced.get(prefix) != level]
            if lines:
                commands += ["address-family %s unicast" % family] + lines + ["exit-address-family"]
        self.configure(commands, bound)

    def clear(self, neighbor, bound):
        """Ends the session; bgpd begins a new one at once."""
        self._daemon.ask(["clear bgp %s" % neighbor], bound)


class Bfdd:
    def __init__(self):
        self._daemon = vty.Daemon("bfdd")

    def observe(self, bound):
        """neighbor -> Peer."""
        answer = self._daemon.ask(["show bfd peers json"], bound)[0]
        try:
            return {peer["peer"]: Peer(peer["status"], peer.get("diagnostic")) for peer in json.loads(answer)}
        except (ValueError, KeyError, TypeError):
            raise Unwell("bfdd's answer cannot be read") from None


def line(prefix, level):
    """The line of configuration that announces a prefix."""
    return "network %s%s" % (prefix, " route-map " + LAST_RESORT if level == levels.LAST_RESORT else "")


def sessions(summary):
    found = {}
    try:
        answer = json.loads(summary) if summary.strip() else {}
        # Quagga shows one family, without its name and without the number of sent prefixes.
        for family in [answer] if "peers" in answer else answer.values():
            for neighbor, peer in family.get("peers", {}).items():
                earlier = found.get(neighbor, Session("", 0))
                found[neighbor] = Session(peer.get("state", ""), earlier.sent + peer.get("pfxSnt", 1))
    except (ValueError, AttributeError):
        raise Unwell("bgpd's answer cannot be read") from None
    return found


def load(daemon):
    """Loads /etc/frr/frr.conf into a daemon that runs without it, as FRR does when it starts the daemon."""
    try:
        said = subprocess.run(["vtysh", "-b", "-n", "-d", daemon], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=LOADING, check=False, encoding="utf-8", errors="replace")
    except subprocess.TimeoutExpired:
        raise Unwell("vtysh has not loaded the configuration of %s in %.0f s" % (daemon, LOADING)) from None
    if said.returncode != 0:
        raise Unwell("vtysh does not load the configuration of %s: %s" % (daemon, vty.masked(said.stdout.strip())[:200]))
