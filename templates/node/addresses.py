"""Whether this node has its VIPs, and whether replies from them leave through the L3 network. DHCP clients, systemd-networkd and anyone
who sets the port down and up remove what the `network` program has set up; then it runs again."""
import socket
import subprocess
import threading
import time

import files

NETWORK = "/usr/local/lib/lbinfra/network"
EVERY = 1.0     # seconds between looks at rules and routes
BOUND = 5.0     # seconds that one of them may take
AT_FIRST = 0.3  # the same for the first, which HAProxy is not watched during
RENEWAL = 10.0  # seconds after which everything is set up again in any case: a lease may have added routes that must not be here


class Addresses(threading.Thread):
    """Looks at the rules and routes of a node's VIPs in a thread of its own, since that starts programs; repairs what is missing."""

    def __init__(self):
        super().__init__(daemon=True)
        self._node = None
        self._led_away = None
        self._repair = None
        self._begun = time.monotonic()
        self._wake = threading.Event()

    def problem(self, node):
        """What is missing, or None."""
        self._node = node
        if not self.is_alive():
            self._led_away = led_away(node, AT_FIRST)
            self.start()
        missing = missing_here(node["vips"])
        if missing:
            self._wake.set()
        return missing or self._led_away

    def run(self):
        while True:
            begun = time.monotonic()
            self._led_away = led_away(self._node, BOUND)
            while time.monotonic() - begun < EVERY:
                self._mend(missing_here(self._node["vips"]) or self._led_away)
                self._wake.wait(EVERY)
                self._wake.clear()

    def _mend(self, problem):
        now = time.monotonic()
        running = self._repair is not None and self._repair.poll() is None
        if not running and now - self._begun >= (EVERY if problem else RENEWAL):
            self._repair, self._begun = subprocess.Popen([NETWORK, "up"], stdin=subprocess.DEVNULL), now


def missing_here(vips):
    """The first VIP that the kernel would not accept packets for, as a sentence."""
    present = {line.rsplit(None, 1)[-1] for line in files.read("/proc/net/fib_trie").splitlines() if "|--" in line}
    present |= {line.split()[0] for line in files.read("/proc/net/if_inet6").splitlines()}
    for vip in vips:
        if (socket.inet_pton(socket.AF_INET6, vip).hex() if ":" in vip else vip) not in present:
            return "VIP %s is not on this node" % vip
    return None


def led_away(node, bound):
    """The first VIP whose replies would leave through another network, as a sentence."""
    for family, sign in (("-4", "."), ("-6", ":")):
        vips = [vip for vip in node["vips"] if sign in vip]
        if not vips or not any(sign in neighbor for neighbor in node["neighbors"]):
            continue
        led = led_right(family, bound)
        for vip in vips:
            if led is not None and vip not in led:
                return "replies from VIP %s do not leave by the L3 network" % vip
    return None


def led_right(family, bound):
    """The addresses whose packets find the L3 gateways; None when that cannot be known now, as on a machine that is too busy."""
    try:
        look = subprocess.run([NETWORK, "look", family], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              timeout=bound, check=False, encoding="ascii", errors="replace")
    except subprocess.TimeoutExpired:
        return None
    # ip ends with 1 when there is no such table.
    if look.returncode not in (0, 1):
        return None
    lines = [line.split() for line in look.stdout.splitlines()]
    default = any(line[:1] == ["default"] for line in lines)
    return {line[2] for line in lines if default and line[1:2] == ["from"]}
