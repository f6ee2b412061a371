"""Unit files of systemd, as far as the services of a node need them (systemd.unit(5), systemd.service(5))."""
import os
import shlex

FOLDERS = ("/etc/systemd/system", "/run/systemd/system", "/lib/systemd/system", "/usr/lib/systemd/system")
WANTS = "/etc/systemd/system/multi-user.target.wants"


def full_name(name):
    return name if "." in name else name + ".service"


def find(name):
    """The path of a unit's file; None if there is none. The administrator's comes before the package's."""
    for folder in FOLDERS:
        path = os.path.join(folder, full_name(name))
        if os.path.exists(path):
            return path
    return None


def enabled(name):
    return os.path.lexists(os.path.join(WANTS, full_name(name)))


def enabled_names():
    return sorted(n for n in os.listdir(WANTS) if n.endswith(".service")) if os.path.isdir(WANTS) else []


def enable(name):
    os.makedirs(WANTS, exist_ok=True)
    link = os.path.join(WANTS, full_name(name))
    if not os.path.lexists(link):
        os.symlink(find(name), link)


def disable(name):
    link = os.path.join(WANTS, full_name(name))
    if os.path.lexists(link):
        os.unlink(link)


class Unit:
    """A unit file with its drop-ins. Options may stand several times: lists of commands and variables add up, an empty value clears them."""

    def __init__(self, name):
        self.name = full_name(name)
        path = find(name)
        if path is None:
            raise LookupError("Unit %s not found." % self.name)
        self._options = {}
        for file in [path] + self._drop_ins():
            self._read(file)

    def _drop_ins(self):
        files = {}
        for folder in reversed(FOLDERS):
            directory = os.path.join(folder, self.name + ".d")
            if os.path.isdir(directory):
                files.update({f: os.path.join(directory, f) for f in os.listdir(directory) if f.endswith(".conf")})
        return [files[f] for f in sorted(files)]

    def _read(self, path):
        section, continued = "", ""
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                line = continued + line.strip()
                if line.endswith("\\"):
                    continued = line[:-1] + " "
                    continue
                continued = ""
                if line.startswith("["):
                    section = line.strip("[]")
                elif line and line[0] not in "#;" and "=" in line:
                    key, value = (part.strip() for part in line.split("=", 1))
                    self._set((section, key), value)

    def _set(self, key, value):
        if value == "":
            self._options.pop(key, None)
        else:
            self._options.setdefault(key, []).append(value)

    def last(self, key, default="", section="Service"):
        return self._options.get((section, key), [default])[-1]

    def all(self, key, section="Service"):
        return self._options.get((section, key), [])

    def words(self, key, section="Unit"):
        return [word for value in self.all(key, section) for word in value.split()]

    @property
    def kind(self):
        return self.last("Type", "simple")

    def seconds(self, key, default):
        text = self.last(key, str(default))
        if text == "infinity":
            return 600.0
        for suffix, factor in (("ms", 0.001), ("min", 60.0), ("s", 1.0)):
            if text.endswith(suffix):
                return float(text[: -len(suffix)]) * factor
        return float(text)

    def environment(self):
        """Variables of the unit: Environment=, then the files of EnvironmentFile= (a leading - allows a missing one)."""
        values = {}
        for value in self.all("Environment"):
            values.update(assignment.split("=", 1) for assignment in shlex.split(value))
        for value in self.all("EnvironmentFile"):
            path = value.lstrip("-")
            if value.startswith("-") and not os.path.exists(path):
                continue
            with open(path, encoding="utf-8") as lines:
                for line in lines:
                    line = line.strip()
                    if line and line[0] not in "#;" and "=" in line:
                        key, text = line.split("=", 1)
                        values[key.strip()] = " ".join(shlex.split(text))
        return values


def command_line(text, variables):
    """A command of a unit: (may fail, words). $NAME as a word of its own splits at blanks, ${NAME} does not."""
    prefixes = ""
    while text and text[0] in "-@:+!":
        prefixes, text = prefixes + text[0], text[1:]
    words = []
    for word in shlex.split(text):
        if word.startswith("$") and not word.startswith("${"):
            words.extend(shlex.split(variables.get(word[1:], "")))
        else:
            for name, value in variables.items():
                word = word.replace("${%s}" % name, value)
            words.append(word.replace("%%", "%"))
    return "-" in prefixes, words
