"""How well a node serves, and what follows for its VIPs. templates/README.md has the same table, with reasons."""
from collections import namedtuple

SERVE = "serve"              # announced
LAST_RESORT = "last resort"  # announced with a longer AS path: switches use it only where no better node is left
WITHDRAWN = "withdrawn"      # not announced
ORDER = [SERVE, LAST_RESORT, WITHDRAWN]

# A sign counts once it was there in all looks for `after` seconds, and until it was gone for `until` seconds.
Rule = namedtuple("Rule", "level after until")
TABLE = {
    "operator": Rule(WITHDRAWN, 0, 0),
    "haproxy gone": Rule(WITHDRAWN, 0.1, 0.3),
    "haproxy hangs": Rule(WITHDRAWN, 0.1, 0.3),
    "not listening": Rule(WITHDRAWN, 0.1, 0.3),
    "paused": Rule(WITHDRAWN, 5, 0.3),
    "address": Rule(WITHDRAWN, 0.1, 0.3),
    "admin state": Rule(WITHDRAWN, 0, 0),
    "members": Rule(WITHDRAWN, 0, 0),
    "slow": Rule(LAST_RESORT, 2, 30),
    "repaired": Rule(LAST_RESORT, 0, 30),
}
FIRST = 0.3  # seconds without a sign that the first verdict of this program needs; a sign counts at once until then


class Sign:
    """One row of the table, and whether it counts now."""

    def __init__(self, rule):
        self.rule = rule
        self.reason = None
        self._first = self._latest = None
        self._counts = False

    def look(self, now, reason, at_once):
        """`reason` is None where the sign is not seen."""
        if reason is not None:
            self._first = now if self._first is None else self._first
            self._latest, self.reason = now, reason
            self._counts = self._counts or now - self._first >= self.rule.after or (at_once and self.rule.after < FIRST)
        elif not self._counts or now - self._latest >= self.rule.until:
            self._first, self._counts = None, False

    @property
    def level(self):
        return self.rule.level if self._counts else SERVE


class Verdict:
    """The level of this node; None before the first verdict, when the routes of an earlier run of this program stay as they are."""

    def __init__(self):
        self._signs = {name: Sign(rule) for name, rule in TABLE.items()}
        self._begun = None
        self.level = None
        self.sign = None    # what leads to the level, with a sentence
        self.reason = None

    def look(self, now, seen):
        """`seen` are the signs of this look, with a sentence each."""
        self._begun = now if self._begun is None else self._begun
        for name, sign in self._signs.items():
            sign.look(now, seen.get(name), self.level is None)
        self.sign, worst = max(self._signs.items(), key=lambda item: ORDER.index(item[1].level))
        if worst.level == WITHDRAWN or self.level is not None or now - self._begun >= FIRST:
            self.level = worst.level
        elif withdrawing(seen):
            self._begun = now
        self.reason = worst.reason if worst.level != SERVE else None


def withdrawing(seen):
    """The first of these signs, as a sentence, that withdraws once it counts; or None."""
    return next((seen[name] for name, rule in TABLE.items() if name in seen and rule.level == WITHDRAWN), None)
