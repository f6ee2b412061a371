"""Questions to the HAProxy of this node, each with a time limit."""
import csv
import re
import socket
import time
from collections import namedtuple

import files

STATS_SOCKET = "/run/haproxy/admin.sock"
PID_FILE = "/run/haproxy.pid"

# generation: of the answering process, or None if its configuration is not ours. frontends: name -> status.
Observation = namedtuple("Observation", "generation stopping frontends connections")
Server = namedtuple("Server", "backend name status check")


class Unwell(Exception):
    """HAProxy is gone, silent, or not listening; the text says which."""


def ask(command, bound):
    """The answer of the stats socket, complete within `bound` seconds."""
    deadline = time.monotonic() + bound
    answer = b""
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.settimeout(bound)
            connection.connect(STATS_SOCKET)
            connection.sendall(command.encode() + b"\n")
            while True:
                connection.settimeout(max(deadline - time.monotonic(), 0.001))
                part = connection.recv(65536)
                if not part:
                    return answer.decode("ascii", "replace")
                answer += part
        except socket.timeout:
            raise Unwell("haproxy does not answer on its stats socket") from None
        except OSError as error:
            raise Unwell("haproxy's stats socket: %s" % error.strerror) from None


def rows(table):
    """The rows of a `show stat` answer, whose head line starts with '# '."""
    return csv.DictReader(table.strip().removeprefix("# ").splitlines())


def observe(bound):
    """What the running process says about itself."""
    answer = ask("show info;show stat -1 1 -1", bound)
    info, _, table = answer.partition("\n\n")
    found = re.search(r"^description: .*generation ([0-9a-f]{12})", info, re.MULTILINE)
    frontends = list(rows(table))
    return Observation(
        found.group(1) if found else None,
        bool(re.search(r"^Stopping: 1", info, re.MULTILINE)),
        {row["pxname"]: row["status"] for row in frontends},
        {row["pxname"]: int(row["scur"] or 0) for row in frontends})


def servers(bound):
    """All members, with the state of their checks ('' without a monitor, INI before the first result)."""
    return [Server(row["pxname"], row["svname"], row["status"], row["check_status"].removeprefix("* "))
            for row in rows(ask("show stat -1 4 -1", bound))]


class Master:
    """The master process, which must live."""

    def __init__(self):
        self._pid = None

    def check(self):
        # During a reload the process stays the same, but its file is empty or missing for a moment.
        pid = self._written() or self._pid
        if pid is None or files.read("/proc/%d/comm" % pid) != "haproxy\n":
            raise Unwell("haproxy's master process is gone")
        self._pid = pid

    @staticmethod
    def _written():
        try:
            return int(files.read(PID_FILE).split()[0])
        except (ValueError, IndexError):
            return None


def check_monitor(port, bound):
    """Raises Unwell unless the monitor frontend answers 200, which shows that the worker accepts connections and speaks HTTP."""
    deadline = time.monotonic() + bound
    answer = b""
    try:
        with socket.create_connection(("127.0.0.1", port), bound) as connection:
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            while not answer.endswith(b"\n"):
                connection.settimeout(max(deadline - time.monotonic(), 0.001))
                part = connection.recv(4096)
                if not part:
                    break
                answer += part
    except OSError as error:
        raise Unwell("haproxy's monitor frontend: %s" % (error.strerror or error)) from None
    if b" 200 " not in answer.split(b"\r\n", 1)[0]:
        raise Unwell("haproxy's monitor frontend does not answer 200")
