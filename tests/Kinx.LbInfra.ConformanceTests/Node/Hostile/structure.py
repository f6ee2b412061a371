"""Runs HAProxy with each file and prints, as one line of JSON per file, what it loaded: everything that a directive could have added.

Needs network and mount namespaces of its own.
"""
import csv
import json
import os
import re
import socket
import subprocess
import sys
import time

SOCKET = "/run/haproxy/admin.sock"
SHOWN = ("type", "mode", "algo", "slim", "addr")
# These columns of a proxy only tell the state of its servers.
SHOWN_OF_SERVER = ("bck", "weight")
SERVER = "2"
LISTEN = "0A"


def prepare():
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run"], check=True)
    os.mkdir("/run/haproxy")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for family in "ipv4", "ipv6":
        with open(f"/proc/sys/net/{family}/ip_nonlocal_bind", "w", encoding="ascii") as setting:
            setting.write("1")


def ask(*commands):
    with socket.socket(socket.AF_UNIX) as admin:
        admin.connect(SOCKET)
        admin.sendall(";".join(commands).encode() + b"\n")
        return b"".join(iter(lambda: admin.recv(65536), b"")).decode("utf-8", "replace")


def wait(process):
    for _ in range(3000):
        if process.poll() is not None:
            sys.exit(f"{process.args[-1]}: {process.stderr.read()}")
        try:
            return ask("show info")
        except OSError:
            time.sleep(0.01)
    sys.exit(f"{process.args[-1]}: not ready after 30 s")


def listening():
    for name in "tcp", "tcp6":
        with open(f"/proc/net/{name}", encoding="ascii") as table:
            for line in table.readlines()[1:]:
                fields = line.split()
                if fields[3] == LISTEN:
                    yield fields[1]


def patterns():
    ids = re.findall(r"^(\d+) ", ask("show acl"), re.M)
    return sorted(len(ask(f"show acl #{number}").split("\n")) for number in ids)


def proxies():
    for row in csv.DictReader(ask("show stat")[2:].splitlines()):
        yield [row[key] for key in SHOWN + (SHOWN_OF_SERVER if row["type"] == SERVER else ())]


def structure(info):
    return {
        "limit": re.findall(r"^Maxconn: .*", info, re.M),
        "proxies": sorted(proxies()),
        "patterns": patterns(),
        "tables": sorted(re.findall(r"type: \w+, size:\d+", ask("show table"))),
        "peers": len(re.findall(r"^ +0x\w+: id=", ask("show peers"), re.M)),
        "sockets": ask("show cli sockets").splitlines(),
        "listening": sorted(listening()),
    }


prepare()
for file in sys.argv[1:]:
    with subprocess.Popen(["haproxy", "-db", "-f", file], stderr=subprocess.PIPE, text=True) as haproxy:
        try:
            print(json.dumps(structure(wait(haproxy))))
        finally:
            haproxy.kill()
