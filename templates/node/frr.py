"""What the running bgpd announces, and how to change that. Only `network` lines are touched, and nothing is saved."""
import json
import re
import subprocess
from collections import namedtuple

# loaded: the configuration with its outbound filters is in place. announced: prefixes with a `network` line.
# sessions: neighbor -> Session.
Routes = namedtuple("Routes", "loaded announced sessions")
Session = namedtuple("Session", "state sent")


class Unwell(Exception):
    """bgpd does not answer, or runs without its configuration."""


def vtysh(commands, bound):
    arguments = ["vtysh", "-d", "bgpd"]
    for command in commands:
        arguments += ["-c", command]
    try:
        return subprocess.run(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=bound, check=False, encoding="utf-8", errors="replace").stdout
    except subprocess.TimeoutExpired:
        raise Unwell("bgpd does not answer") from None


def observe(neighbors, bound):
    """Asks bgpd; `neighbors` are the addresses that must have an outbound filter before anything is announced."""
    answer = vtysh(["show running-config", "show bgp summary json"], bound)
    configuration, brace, summary = answer.partition("\n{")
    if not brace:
        raise Unwell("bgpd does not answer")
    filtered = set(re.findall(r"^\s+neighbor (\S+) route-map \S+ out$", configuration, re.MULTILINE))
    announced = set(re.findall(r"^\s+network (\S+)$", configuration, re.MULTILINE))
    return Routes(bool(neighbors) and filtered.issuperset(neighbors), announced, sessions(brace.strip() + summary))


def sessions(summary):
    found = {}
    try:
        answer = json.loads(summary)
        # Quagga shows one family, without its name and without the number of sent prefixes.
        for family in [answer] if "peers" in answer else answer.values():
            for neighbor, peer in family.get("peers", {}).items():
                earlier = found.get(neighbor, Session("", 0))
                found[neighbor] = Session(peer.get("state", ""), earlier.sent + peer.get("pfxSnt", 1))
    except (ValueError, AttributeError):
        raise Unwell("bgpd's answer cannot be read") from None
    return found


def change(as_number, add, remove, bound):
    """Adds and removes prefixes; the caller observes whether that worked."""
    commands = ["configure terminal", "router bgp %d" % as_number]
    for family, sign in (("ipv4", "."), ("ipv6", ":")):
        lines = ["no network %s" % prefix for prefix in sorted(remove) if sign in prefix]
        lines += ["network %s" % prefix for prefix in sorted(add) if sign in prefix]
        if lines:
            commands += ["address-family %s unicast" % family] + lines + ["exit-address-family"]
    return vtysh(commands, bound)
