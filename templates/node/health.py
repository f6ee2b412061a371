"""Looks at HAProxy and at the addresses of this node, and tells the signs of levels.py."""
import math
import time

import addresses
import files
import haproxy
import processes
import queues

BOUND = 0.35    # seconds that one look waits for an answer; the answer may come during a later look
SLOW = 0.5      # seconds that answers are late on average
QUEUE = 64      # connections that wait to be accepted by a frontend that is not at its limit
MEMORY = 5.0    # seconds after which the average has forgotten most of what was before
# The most that one look counts, in seconds: after a pause of the whole machine, such as a live migration, one look is very late.
LATEST, LONGEST = 2.0, 1.0
GENERATION_FILE = "/var/lib/lbinfra/generations/%s/files" + files.NODE_FILE


class Health:
    def __init__(self):
        self.node = None
        self.generation = None
        self.connections = 0
        self.delay = 0.0
        self._worker = None
        self._looked = None
        self._full = False
        self._stats = haproxy.stats_question()
        self._monitor = None
        self._processes = processes.Processes()
        self._addresses = addresses.Addresses()

    def look(self, due):
        """The signs with a sentence each. `due` is when this look should have begun: that it did not shows that CPU is short."""
        late = time.monotonic() - due
        seen = self._haproxy()
        late += max(self._stats.waited, self._monitor.waited if self._monitor else 0, self._answered)
        self._average(late)
        problem = self._addresses.problem(self.node) if self.node else None
        if problem:
            seen["address"] = problem
        slow = self._slow()
        if slow:
            pressure = processes.pressure()
            seen["slow"] = slow if pressure is None else "%s; something waited for a CPU %.0f %% of the time" % (slow, pressure)
        return seen

    def _slow(self):
        if self.delay >= SLOW:
            return "haproxy answers after %.1f s" % self.delay
        # A frontend that is at its limit lets connections wait by intention.
        waiting = queues.longest(self.node["vips"]) if self.node and not self._full else 0
        return "%d connections wait for haproxy to accept them" % waiting if waiting >= QUEUE else None

    def _average(self, late):
        now = time.monotonic()
        if self._looked is not None:
            weight = 1 - math.exp(-min(now - self._looked, LONGEST) / MEMORY)
            self.delay += (min(late, LATEST) - self.delay) * weight
        self._looked = now

    def _haproxy(self):
        self._answered = 0.0
        gone = self._processes.problem(self._worker)
        if gone:
            self._forget()
            return {"haproxy gone": gone}
        try:
            seen = self._observation()
            if seen is None:
                return self._silent("stats socket")
            problem = self._not_serving(seen)
            if problem:
                return problem
            return self._asked_monitor()
        except haproxy.Unwell as error:
            return {"not listening": str(error)}

    def _observation(self):
        answer = self._answer(self._stats)
        if answer is None:
            return None
        seen = haproxy.observation(answer)
        # The worker that a reload replaced; the next question goes to its successor.
        if seen.stopping:
            answer = self._answer(self._stats)
            seen = haproxy.observation(answer) if answer else None
        return seen

    def _not_serving(self, seen):
        self._worker = seen.pid
        self._full = "FULL" in seen.frontends.values()
        self._follow(seen.generation)
        if self.node is None:
            return {"not listening": "haproxy runs no configuration of this node"}
        self.connections = sum(seen.connections.get(name, 0) for name in self.node["frontends"])
        if seen.frontends and set(seen.frontends.values()) == {"PAUSED"}:
            return {"paused": "haproxy has paused all frontends for a reload"}
        for name in self.node["frontends"]:
            if seen.frontends.get(name) not in ("OPEN", "FULL"):
                return {"not listening": "frontend '%s' does not listen" % name}
        return {}

    def _asked_monitor(self):
        answer = self._answer(self._monitor)
        if answer is None:
            return self._silent("monitor frontend")
        if " 200 " not in answer.split("\r\n", 1)[0]:
            return {"not listening": "haproxy's monitor frontend does not answer 200"}
        return {}

    def _answer(self, question):
        begun = time.monotonic() - question.waited
        answer = question.answer(BOUND)
        if answer is not None:
            self._answered = max(self._answered, time.monotonic() - begun)
        return answer

    # That it answers nothing proves nothing as long as it runs.
    def _silent(self, where):
        if self._processes.runs():
            return {}
        return {"haproxy hangs": "haproxy does not answer on its %s, and does not run either" % where}

    def _follow(self, generation):
        if generation != self.generation or self.node is None:
            self.generation = generation
            self.node = files.read_json(GENERATION_FILE % generation) if generation else None
            if self.node:
                self._monitor = haproxy.monitor_question(self.node["monitor_port"])

    def _forget(self):
        self._stats.close()
        if self._monitor:
            self._monitor.close()
