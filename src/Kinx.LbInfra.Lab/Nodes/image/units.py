"""Unit files of systemd, to the extent that the services of a node use them (systemd.unit(5), systemd.service(5))."""
import os
import re
import shlex

FOLDERS = ("/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system", "/lib/systemd/system", "/usr/lib/systemd/system")
CONFIGURED = FOLDERS[0]
UNITS = {"us": 1e-6, "ms": 0.001, "": 1.0, "s": 1.0, "sec": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
TRUE = ("1", "yes", "true", "on")


def full_name(name):
    return name if re.search(r"\.(service|target|socket|timer|path|mount|slice)$", name) else name + ".service"


def real_name(name):
    """The unit behind an alias: sshd.service is a link to ssh.service."""
    name = full_name(name)
    path = find(name)
    if path and os.path.islink(path) and not masked(name):
        return os.path.basename(os.path.realpath(path))
    return name


def find(name):
    """The path of a unit's file, or None. The administrator's has precedence over the package's; a template serves its instances."""
    names = [full_name(name)]
    if "@" in names[0]:
        names.append(re.sub(r"@.*\.", "@.", names[0]))
    for candidate in names:
        for folder in FOLDERS:
            path = os.path.join(folder, candidate)
            if os.path.lexists(path):
                return path
    return None


def masked(name):
    path = find(name)
    return path is not None and os.path.realpath(path) == "/dev/null"


def span(text):
    """Seconds of a time span such as 90, 100ms, 2m or 1min 30s; infinity is 0, which means no limit."""
    return sum(float(number) * UNITS[unit] for number, unit in re.findall(r"([0-9.]+)\s*([a-z]*)", text))


class Unit:
    """
    A unit file with its drop-ins. An option may be given several times: lists of commands and variables add up, an empty value clears them.
    """

    def __init__(self, name):
        self.name = full_name(name)
        self.path = find(name)
        if self.path is None or masked(name):
            raise LookupError("Unit %s %s." % (self.name, "not found" if self.path is None else "is masked"))
        self._options = {}
        for file in [self.path] + self._drop_ins():
            with open(file, encoding="utf-8") as lines:
                self._read(lines)

    def _drop_ins(self):
        files = {}
        for folder in reversed(FOLDERS):
            directory = os.path.join(folder, self.name + ".d")
            if os.path.isdir(directory):
                files.update({f: os.path.join(directory, f) for f in os.listdir(directory) if f.endswith(".conf")})
        return [files[f] for f in sorted(files)]

    def _read(self, lines):
        section, continued = "", ""
        for line in lines:
            line = line.strip()
            if line.startswith(("#", ";")):
                continue  # Also within a continued line.
            line = continued + line
            if line.endswith("\\"):
                continued = line[:-1] + " "
                continue
            continued = ""
            if line.startswith("["):
                section = line.strip("[]")
            elif "=" in line:
                key, value = (part.strip() for part in line.split("=", 1))
                self._set((section, key), value)

    def _set(self, key, value):
        if value == "":
            self._options.pop(key, None)
        else:
            self._options.setdefault(key, []).append(value)

    # --- values ---------------------------------------------------------------

    def last(self, key, default="", section="Service"):
        values = self._options.get((section, key))
        return self.expand(values[-1]) if values else default

    def all(self, key, section="Service"):
        return self._options.get((section, key), [])

    def words(self, key, section="Unit"):
        return [self.expand(word) for value in self.all(key, section) for word in shlex.split(value)]

    def flag(self, key):
        return self.last(key, "no").lower() in TRUE

    def seconds(self, key, default):
        text = self.last(key)
        return span(text) if text else default

    def timeout(self, key):
        """TimeoutStartSec or TimeoutStopSec; TimeoutSec sets both. A oneshot starts without a limit."""
        default = None if key == "TimeoutStartSec" and self.kind == "oneshot" else 90.0
        return self.seconds(key if self.all(key) else "TimeoutSec", default) or None

    def expand(self, text):
        """Replaces specifiers: %n is the full name, %i the part after @, …"""
        stem = self.name.rsplit(".", 1)[0]
        prefix, _, instance = stem.partition("@")
        values = {
            "n": self.name, "N": stem, "p": prefix, "i": instance, "I": instance.replace("-", "/"), "t": "/run",
            "H": os.uname().nodename, "%": "%",
        }
        return re.sub("%(.)", lambda match: values.get(match.group(1), match.group(0)), text)

    @property
    def kind(self):
        return self.last("Type", "simple" if self.all("ExecStart") else "oneshot")

    def unmet_condition(self):
        """The first condition that does not hold, or None. Conditions that a node cannot check are taken to hold."""
        checks = {
            "ConditionPathExists": os.path.exists,
            "ConditionPathIsDirectory": os.path.isdir,
            "ConditionFileNotEmpty": lambda path: os.path.isfile(path) and os.path.getsize(path) > 0,
            "ConditionFileIsExecutable": lambda path: os.access(path, os.X_OK),
        }
        for key, check in checks.items():
            for word in self.words(key):
                if check(word.lstrip("!|")) == word.startswith("!"):
                    return "%s=%s" % (key, word)
        return None

    def environment(self):
        """Variables of the unit: Environment=, then the files of EnvironmentFile=, which may be missing after a leading -."""
        values = {}
        for value in self.all("Environment"):
            values.update(assignment.split("=", 1) for assignment in shlex.split(self.expand(value)) if "=" in assignment)
        for value in self.all("EnvironmentFile"):
            path = self.expand(value.lstrip("-"))
            if value.startswith("-") and not os.path.exists(path):
                continue
            with open(path, encoding="utf-8") as lines:
                for line in (line.strip() for line in lines):
                    if line and line[0] not in "#;" and "=" in line:
                        key, text = line.split("=", 1)
                        values[key.strip()] = " ".join(shlex.split(text))
        return values

    def command(self, text, variables):
        """Whether a command may fail, and its words. $NAME as a separate word is split at blanks; ${NAME} is not split."""
        prefixes = re.match(r"[-@:+!|]*", text).group(0)
        words = []
        for word in shlex.split(text[len(prefixes):]):
            if re.fullmatch(r"\$\w+", word):
                words.extend(shlex.split(variables.get(word[1:], "")))
                continue
            word = re.sub(r"\$\{(\w+)\}", lambda match: variables.get(match.group(1), ""), self.expand(word))
            words.append(word.replace("$$", "$"))
        return "-" in prefixes, words
