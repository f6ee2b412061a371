"""The states of members for a reload: `states.py BEFORE AFTER <states`, with two haproxy.cfg and the answer of "show servers state".

A saved state overrides HAProxy's configuration: up or down, the address and port of checks, whether connections use TLS. So a server whose
line or monitor changes keeps only its state, and what the new line says takes the place of the rest. Weights may differ: HAProxy finds out
which of the two has changed.
"""
import re
import sys

HEAD = "# "
NO_ADDRESS = "-"


class Configuration:
    """The servers and monitors of a haproxy.cfg."""

    def __init__(self, text):
        self.servers = {}
        self.monitors = {}
        backend = None
        for line in text.splitlines():
            words = line.split()
            if line[:1].isalpha():
                backend = words[1] if words[0] == "backend" else None
            elif backend and words[:1] == ["server"]:
                self.servers[backend, words[1]] = words
            elif backend and "check" in line:
                self.monitors.setdefault(backend, []).append(line)

    def is_same(self, other, key):
        return (self.line(key) is not None and self.line(key) == other.line(key)
                and self.monitors.get(key[0]) == other.monitors.get(key[0]))

    def line(self, key):
        return re.sub(r" weight \d+", "", " ".join(self.servers[key])) if key in self.servers else None

    def is_watched(self, key):
        """Whether checks decide about the server: its own, or those of another backend."""
        words = self.servers.get(key, [])
        return ("check" in words or "track" in words) and "disabled" not in words


def pool(backend):
    """A pool has a backend for each of its listeners, and perhaps one that only checks (check::POOL)."""
    return backend.removeprefix("check::").split(":")[0]


def option(words, name, default):
    return words[words.index(name) + 1] if name in words else default


def carried(state, key, words):
    """The state of a server for another line."""
    state = dict(state, be_name=key[0], srv_use_ssl=str(int("ssl" in words)))
    state["srv_check_port"] = option(words, "port", "0")
    state["srv_check_addr"] = option(words, "addr", NO_ADDRESS)
    return state


def kept(before, after, states):
    """The states that hold for the new configuration."""
    of_pools = {(pool(backend), server): state for (backend, server), state in states.items() if before.is_watched((backend, server))}
    for key, words in after.servers.items():
        if key in states and before.is_same(after, key):
            yield states[key]
        elif after.is_watched(key) and "track" not in words:
            # A pool that gets another listener, or is checked elsewhere, is known by its other backend.
            state = states[key] if before.is_watched(key) and key in states else of_pools.get((pool(key[0]), key[1]))
            if state:
                yield carried(state, key, words)


def main(before, after):
    with open(before) as old, open(after) as new:
        configurations = Configuration(old.read()), Configuration(new.read())
    lines = sys.stdin.read().splitlines()
    head = next(line for line in lines if line.startswith(HEAD))
    names = head.removeprefix(HEAD).split()
    rows = [dict(zip(names, line.split())) for line in lines[lines.index(head) + 1:] if line]
    states = {(row["be_name"], row["srv_name"]): row for row in rows}
    print(lines[0], head, *(" ".join(state.values()) for state in kept(*configurations, states)), sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
