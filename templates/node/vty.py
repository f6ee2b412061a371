"""Talks to a daemon of FRR over the socket that `vtysh` uses, without starting a process per question. A command ends with a NUL; its
answer ends with three NULs and a byte that says whether the daemon took the command. FRR 8, FRR 10 and Quagga speak it alike."""
import os
import re
import socket
import time

FOLDERS = ("/run/frr", "/run/quagga")
TAKEN = (0, 1)  # done; done, with a warning


class Unwell(Exception):
    """The daemon does not run, does not answer in time, or does not take a command; the text says which."""


def masked(text):
    """A text of FRR without the passwords in it."""
    return re.sub(r"(\bpassword )\S+", r"\1(hidden)", text)


class Daemon:
    """A connection that stays open, and is made again after a failure."""

    def __init__(self, name):
        self._name = name
        self._socket = None

    def ask(self, commands, bound):
        """The answers to some commands, all of them within `bound` seconds. A command that the daemon refuses raises Unwell."""
        deadline = time.monotonic() + bound
        try:
            if self._socket is None:
                self._connect(deadline)
            return [self._command(command, deadline) for command in commands]
        except socket.timeout:
            self.close()
            raise Unwell("%s does not answer" % self._name) from None
        except OSError as error:
            self.close()
            raise Unwell("%s does not run (%s)" % (self._name, error.strerror or error)) from None
        except Unwell:
            # The next conversation begins outside of any configuration block.
            self.close()
            raise

    def close(self):
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _connect(self, deadline):
        self._socket = socket.socket(socket.AF_UNIX)
        self._wait(deadline)
        self._socket.connect(self._path())
        self._command("enable", deadline)

    def _path(self):
        paths = [os.path.join(folder, self._name + ".vty") for folder in FOLDERS]
        return next((path for path in paths if os.path.exists(path)), paths[0])

    def _wait(self, deadline):
        self._socket.settimeout(max(deadline - time.monotonic(), 0.001))

    def _command(self, command, deadline):
        self._wait(deadline)
        self._socket.sendall(command.encode("ascii") + b"\0")
        answer = bytearray()
        while answer[-4:-1] != b"\0\0\0":
            self._wait(deadline)
            part = self._socket.recv(65536)
            if not part:
                raise OSError(0, "it closed the connection")
            answer += part
        text = answer[:-4].decode("utf-8", "replace")
        if answer[-1] not in TAKEN:
            raise Unwell(masked("%s refuses '%s': %s" % (self._name, command, text.strip() or answer[-1])))
        return text
