"""The units that start at boot: the links that `systemctl enable` makes from [Install] (systemd.unit(5))."""
import os

import units

TARGET = "multi-user.target"


def links(unit):
    """Paths of all links that enable a unit."""
    wanted = [(target, "wants") for target in unit.words("WantedBy", "Install")]
    wanted += [(target, "requires") for target in unit.words("RequiredBy", "Install")]
    paths = [os.path.join(units.CONFIGURED, "%s.%s" % (target, kind), unit.name) for target, kind in wanted]
    return paths + [os.path.join(units.CONFIGURED, alias) for alias in unit.words("Alias", "Install")]


def enabled(name):
    """The word that `systemctl is-enabled` prints."""
    if units.masked(name):
        return "masked"
    unit = units.Unit(units.real_name(name))
    paths = links(unit)
    if not paths:
        return "static"
    return "enabled" if any(os.path.islink(path) for path in paths) else "disabled"


def at_boot():
    folder = os.path.join(units.CONFIGURED, TARGET + ".wants")
    return sorted(name for name in os.listdir(folder) if name.endswith(".service")) if os.path.isdir(folder) else []


def enable(name):
    unit = units.Unit(units.real_name(name))
    for path in links(unit):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if not os.path.lexists(path):
            os.symlink(unit.path, path)


def disable(name):
    for path in links(units.Unit(units.real_name(name))):
        if os.path.islink(path):
            os.unlink(path)


def mask(name):
    path = os.path.join(units.CONFIGURED, units.full_name(name))
    if os.path.isfile(path) and not os.path.islink(path):
        raise FileExistsError("File %s already exists." % path)
    if os.path.lexists(path):
        os.unlink(path)
    os.symlink("/dev/null", path)


def unmask(name):
    path = os.path.join(units.CONFIGURED, units.full_name(name))
    if os.path.islink(path) and os.readlink(path) == "/dev/null":
        os.unlink(path)
