"""Receives what programs send to systemd and to the system's log."""
import os
import re
import socket
import time

SYSLOG = "/var/log/syslog"


def listen(loop, path, heard):
    """Opens a datagram socket and passes each text to `heard`. Returns a function that closes it."""
    if os.path.lexists(path):
        os.unlink(path)
    receiver = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
    receiver.bind(path)
    os.chmod(path, 0o666)

    def read():
        try:
            while True:
                heard(receiver.recv(65536).decode("utf-8", "replace"))
        except BlockingIOError:
            return

    def end():
        read()
        loop.remove_reader(receiver)
        receiver.close()
        os.unlink(path)

    loop.add_reader(receiver, read)
    return end


def keep_log(loop):
    """Serves /dev/log. A line looks like `<30>Nov 21 05:58:03 haproxy[123]: text`."""
    with open(SYSLOG, "a", encoding="utf-8"):
        pass

    def heard(text):
        line = re.sub(r"^<\d+>", "", text).rstrip("\0\n")
        if not re.match(r"[A-Z][a-z]{2} [ \d]\d \d\d:", line):
            line = time.strftime("%b %e %H:%M:%S ") + line
        with open(SYSLOG, "a", encoding="utf-8") as file:
            file.write(line + "\n")

    listen(loop, "/dev/log", heard)
