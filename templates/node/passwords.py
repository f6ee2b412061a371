"""The passwords of the BGP sessions. bgpd gets them over its own socket and never by frr-reload.py, which writes the lines that it changes to
its log, and passes them as arguments of processes."""
import re

import files
import frr

CONFIGURATION = "/etc/frr/frr.conf"
NEIGHBOR = re.compile(r"^ +neighbor (\S+) remote-as (\S+)$", re.MULTILINE)
LINE = re.compile(r"^ +neighbor (\S+) password (\S+)$", re.MULTILINE)


def of(configuration):
    """neighbor -> password, as in a configuration of FRR."""
    return dict(LINE.findall(configuration))


def as_numbers(configuration):
    """neighbor -> its AS number."""
    return dict(NEIGHBOR.findall(configuration))


def align(bound):
    """Gives the sessions of the running bgpd the passwords of the file; a session whose password changes begins anew."""
    configuration, bgpd = files.read(CONFIGURATION), frr.Bgpd()
    running = bgpd.configuration(bound)
    as_number = re.search(r"^router bgp (\d+)$", running, re.MULTILINE)
    if as_number is None:
        return
    wanted, current = of(configuration), of(running)
    numbers, neighbors = as_numbers(configuration), as_numbers(running)
    # frr-reload.py makes a neighbor with another AS number anew, and would write its password to the log then.
    leaving = {name for name, number in neighbors.items() if numbers.get(name, number) != number}
    commands = ["no neighbor %s" % name for name in sorted(leaving)]
    commands += ["no neighbor %s password" % name for name in sorted(current.keys() - wanted.keys() - leaving)]
    commands += ["neighbor %s password %s" % (name, word) for name, word in sorted(wanted.items())
                 if name in neighbors.keys() - leaving and current.get(name) != word]
    if commands:
        bgpd.configure(["router bgp %s" % as_number.group(1)] + commands, bound)
