"""The order in which services start: After= and Before=, directly or through targets (systemd.unit(5))."""
import units


def load(name):
    try:
        return units.Unit(name)
    except (LookupError, OSError):
        return None


def with_needed(names):
    """The services and those that they want or require; names without a unit are left out."""
    found, todo = {}, [units.real_name(name) for name in names]
    while todo:
        name = todo.pop(0)
        unit = None if name in found else load(name)
        if unit:
            found[name] = unit
            needed = unit.words("Wants") + unit.words("Requires") + unit.words("BindsTo")
            todo += [units.real_name(other) for other in needed if other.endswith(".service")]
    return found


def required(unit):
    return {units.real_name(name) for name in unit.words("Requires") + unit.words("BindsTo") if name.endswith(".service")}


def predecessors(services, report):
    """For each name in `services` (name: unit) the names that come before it. As in systemd, cycles are reported and cut."""
    edges = _edges(services)
    before = {name: _reachable(name, edges, services) for name in services}
    done = set()
    while len(done) < len(services):
        free = sorted(name for name in services if name not in done and before[name] <= done)
        if not free:
            cycle = _cycle(before, done)
            report("ordering cycle: " + " after ".join(cycle))
            name = cycle[0]
            before[name] &= done
            free = [name]
        done.update(free)
    return before


def _cycle(before, done):
    """A cycle: each name comes after the next one, and the last equals the first."""
    path, name = [], min(name for name in before if name not in done)
    while name not in path:
        path.append(name)
        name = min(before[name] - done)
    return path[path.index(name):] + [name]


def _edges(services):
    """For each unit those that come directly before it. Targets are loaded when a unit mentions them."""
    edges, todo, seen = {}, dict(services), set()
    while todo:
        name, unit = todo.popitem()
        seen.add(name)
        for other in map(units.real_name, unit.words("After")):
            edges.setdefault(name, set()).add(other)
            _note(other, todo, seen)
        for other in map(units.real_name, unit.words("Before")):
            edges.setdefault(other, set()).add(name)
            _note(other, todo, seen)
    return edges


def _note(name, todo, seen):
    if name.endswith(".target") and name not in seen and name not in todo:
        unit = load(name)
        if unit:
            todo[name] = unit


def _reachable(name, edges, services):
    found, todo, seen = set(), list(edges.get(name, ())), set()
    while todo:
        other = todo.pop()
        if other in seen:
            continue
        seen.add(other)
        if other in services:
            found.add(other)
        elif other.endswith(".target"):
            todo += edges.get(other, ())
    return found - {name}
