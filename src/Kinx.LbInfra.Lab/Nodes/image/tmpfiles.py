"""Makes the folders below /run that packages need (tmpfiles.d(5)). A line looks like: d /run/haproxy 2775 haproxy haproxy -"""
import glob
import os
import shutil


def create():
    for path in sorted(glob.glob("/usr/lib/tmpfiles.d/*.conf")):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                fields = line.split()
                if len(fields) >= 5 and fields[0] in ("d", "D") and fields[1].startswith(("/run/", "/var/run/")):
                    make(*fields[1:5])


def make(path, mode, user, group):
    try:
        os.makedirs(path, exist_ok=True)
        shutil.chown(path, user if user != "-" else "root", group if group != "-" else "root")
    except (LookupError, OSError):
        return  # The package's user does not exist on this machine.
    os.chmod(path, int(mode, 8) if mode != "-" else 0o755)
