"""The files that this node's programs share, and how to read and write them."""
import json
import os
import time

NODE_FILE = "/etc/lbinfra/node.json"
OVERRIDE_FILE = "/var/lib/lbinfra/override"
STATUS_FILE = "/run/lbinfra/status.json"
FRESH = 3.0  # seconds: the announcer writes its status every second


def read(path):
    """The text of a file; empty when it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def read_json(path):
    """The value in a JSON file, or None when it cannot be read."""
    try:
        return json.loads(read(path))
    except ValueError:
        return None


def write(path, text, durable=False):
    """Replaces a file in one step; a durable one is on the disk when this returns."""
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    os.replace(path + ".new", path)


def try_write(path, text):
    """Like `write`, for what is nice to have: what went wrong, as on a full disk, or None."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write(path, text)
        return None
    except OSError as error:
        return "cannot write %s: %s" % (path, error.strerror)


def status():
    """The announcer's latest status, or None when it does not run."""
    latest = read_json(STATUS_FILE)
    return latest if latest and 0 <= time.monotonic() - latest["time"] < FRESH else None


def no_status():
    """Why there is no status, as a sentence."""
    probe = STATUS_FILE + ".probe"
    problem = try_write(probe, "x")
    if problem:
        return problem.replace(probe, STATUS_FILE)
    os.unlink(probe)
    return "the announcer does not run"
