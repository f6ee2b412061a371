"""Questions to the HAProxy of this node, each with a time limit."""
import csv
import errno
import os
import re
import select
import socket
import time
from collections import namedtuple

STATS_SOCKET = "/run/haproxy/admin.sock"

# generation: of the answering process, or None if its configuration is not ours. frontends: name -> status.
Observation = namedtuple("Observation", "generation pid stopping frontends connections")
Server = namedtuple("Server", "backend name status check")
OBSERVE = "show info;show stat -1 1 -1"


class Unwell(Exception):
    """HAProxy is gone, silent, or not listening; the text says which."""


class Question:
    """A question that may stay open over several looks: a busy HAProxy answers late, and asking again would only add to its work."""

    PATIENCE = 10.0  # seconds after which it is asked again nevertheless

    def __init__(self, name, address, text):
        self._name, self._address, self._text = name, address, text
        self._socket = None
        self._begun = None

    def answer(self, bound):
        """The complete answer, or None when it has not come within `bound` seconds."""
        deadline = time.monotonic() + bound
        try:
            if self._begun is None or self.waited > self.PATIENCE:
                self.close()
                self._begun = time.monotonic()
            while self._ready(deadline):
                if self._part():
                    continue
                answer = self._answer.decode("ascii", "replace")
                self.close()
                return answer
            return None
        except OSError as error:
            self.close()
            raise Unwell("haproxy's %s: %s" % (self._name, error.strerror or error)) from None

    @property
    def waited(self):
        """Seconds since the question that is open was asked; 0 when none is."""
        return time.monotonic() - self._begun if self._begun is not None else 0.0

    def close(self):
        if self._socket is not None:
            self._socket.close()
        self._socket, self._begun = None, None

    def _ready(self, deadline):
        if self._socket is None and not self._connect(deadline):
            return False
        awaited = select.POLLIN if self._sent else select.POLLOUT
        poll = select.poll()
        poll.register(self._socket, awaited)
        return bool(poll.poll(max(deadline - time.monotonic(), 0) * 1000))

    # A Unix socket refuses with EAGAIN while its queue is full.
    def _connect(self, deadline):
        while True:
            connection = socket.socket(socket.AF_UNIX if isinstance(self._address, str) else socket.AF_INET)
            connection.setblocking(False)
            result = connection.connect_ex(self._address)
            if result in (0, errno.EINPROGRESS):
                self._socket, self._sent, self._answer = connection, False, b""
                return True
            connection.close()
            if result != errno.EAGAIN:
                raise OSError(result, os.strerror(result))
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.01)

    # Sends the question or receives a part of its answer; False at its end.
    def _part(self):
        if not self._sent:
            result = self._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if result:
                raise OSError(result, os.strerror(result))
            self._socket.sendall(self._text.encode("ascii"))
            self._sent = True
            return True
        part = self._socket.recv(65536)
        self._answer += part
        return bool(part)


def stats_question(command=OBSERVE):
    return Question("stats socket", STATS_SOCKET, command + "\n")


def monitor_question(port):
    return Question("monitor frontend", ("127.0.0.1", port), "GET / HTTP/1.0\r\n\r\n")


def ask(command, bound):
    """The answer of the stats socket, complete within `bound` seconds."""
    question = stats_question(command)
    answer = question.answer(bound)
    question.close()
    if answer is None:
        raise Unwell("haproxy does not answer on its stats socket")
    return answer


def rows(table):
    """The rows of a `show stat` answer, whose head line starts with '# '."""
    return csv.DictReader(table.strip().removeprefix("# ").splitlines())


def observe(bound):
    """What the running process says about itself."""
    return observation(ask(OBSERVE, bound))


def observation(answer):
    """The answer to OBSERVE, read."""
    info, _, table = answer.partition("\n\n")
    found = re.search(r"^description: .*generation ([0-9a-f]{12})", info, re.MULTILINE)
    pid = re.search(r"^Pid: (\d+)", info, re.MULTILINE)
    frontends = list(rows(table))
    return Observation(
        found.group(1) if found else None,
        int(pid.group(1)) if pid else None,
        bool(re.search(r"^Stopping: 1", info, re.MULTILINE)),
        {row["pxname"]: row["status"] for row in frontends},
        {row["pxname"]: int(row["scur"] or 0) for row in frontends})


def servers(bound):
    """All members, with the state of their checks ('' without a monitor, INI before the first result)."""
    return [Server(row["pxname"], row["svname"], row["status"], row["check_status"].removeprefix("* ")) for row in members(bound)]


def members(bound):
    """The rows of all members. Backends that only check members for others (check::POOL) would name them twice."""
    return [row for row in rows(ask("show stat -1 4 -1", bound)) if not row["pxname"].startswith("check::")]
