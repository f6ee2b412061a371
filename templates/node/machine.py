"""What this machine is, and what it lacks for the configuration that it has."""
import os
import shlex
import subprocess

import files
import processes

IMAGE_FILE = "/etc/lbinfra-image"
SETTINGS_FILE = "/etc/lbinfra/node.env"

# The kernel keeps a part of the flavor's memory for itself, in MiB.
RESERVED_BY_KERNEL = 128

# File on the node -> the program that it needs, and the package that brings it.
NEEDED_BY = {
    "/etc/cron.d/lbinfra": ("/usr/sbin/cron", "cron"),
    "/etc/rsyslog.d/10-lbinfra.conf": ("/usr/sbin/rsyslogd", "rsyslog"),
    "/usr/local/lib/lbinfra/ping": ("/bin/ping", "iputils-ping"),
}

RESTARTING = {"/usr/bin/unattended-upgrade": "unattended-upgrades", "/usr/sbin/needrestart": "needrestart"}


def assignments(path):
    """NAME=VALUE lines, as a shell reads them."""
    lines = (line.partition("=") for line in files.read(path).splitlines() if not line.startswith("#"))
    return {name: " ".join(shlex.split(value)) for name, sign, value in lines if sign}


def image():
    """The version of the image, or None if it was not built by the recipe."""
    return assignments(IMAGE_FILE).get("IMAGE_VERSION")


def number(text):
    return int(text) if text and text.isdigit() else None


def open_files():
    """How many files HAProxy may open; None: no limit, or unknown."""
    for line in files.read("/proc/%s/limits" % processes.written()).splitlines():
        if line.startswith("Max open files"):
            return number(line.split()[4])
    try:
        shown = subprocess.run(["systemctl", "show", "--property=LimitNOFILE", "--value", "haproxy"],
                               capture_output=True, text=True, timeout=5)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return number(shown.stdout.strip())


def memory():
    """In MiB."""
    for line in files.read("/proc/meminfo").splitlines():
        if line.startswith("MemTotal:"):
            return int(line.split()[1]) // 1024
    return None


def lacks():
    """One text for each thing that is missing, too small or not wanted."""
    settings = assignments(SETTINGS_FILE)
    for path, (program, package) in sorted(NEEDED_BY.items()):
        if os.path.exists(path) and not os.path.exists(program):
            yield "%s is not installed, but %s needs it" % (package, path)
    for program, package in sorted(RESTARTING.items()):
        if os.path.exists(program):
            yield "%s is installed and may restart haproxy or frr" % package
    wanted, limit = number(settings.get("OPEN_FILES")), open_files()
    if wanted and limit and limit < wanted:
        yield "haproxy may open %d files, but at its connection limits it needs %d" % (limit, wanted)
    wanted, total = number(settings.get("MEMORY")), memory()
    if wanted and total and total + RESERVED_BY_KERNEL < wanted:
        yield "there are %d MiB of memory, but at its connection limits haproxy needs %d during a reload" % (total, wanted)
