"""Starts, supervises and stops the services of a node, as systemd does on a VM."""
import os
import signal
import socket
import subprocess
import threading
import time

import children
import units

LOGS = "/var/log/services"
START_LIMIT = 5
START_LIMIT_SECONDS = 10


class Failure(Exception):
    """What systemctl prints on stderr."""


class Service:
    """One service. As on a VM, more than 5 starts within 10 s are refused (StartLimitBurst, StartLimitIntervalSec)."""

    def __init__(self, name):
        self.unit = units.Unit(name)
        self.lock = threading.RLock()
        self.state = "inactive"
        self.main_pid = 0
        self.session = 0
        self.stopping = False
        self.starts = []

    # --- start ---------------------------------------------------------------

    def start(self):
        with self.lock:
            if self.state in ("active", "activating"):
                return
            self.unit = units.Unit(self.unit.name)
            self._count_start()
            self.stopping, self.state = False, "activating"
            try:
                self._make_folders()
                for command in self.unit.all("ExecStartPre"):
                    self._run(command)
                self._start_main()
                for command in self.unit.all("ExecStartPost"):
                    self._run(command)
            except (Failure, OSError) as error:
                self._kill_all(signal.SIGKILL)
                self.state = "failed"
                raise Failure("Job for %s failed: %s" % (self.unit.name, error))

    def _count_start(self):
        now = time.monotonic()
        self.starts = [start for start in self.starts if now - start < START_LIMIT_SECONDS] + [now]
        if len(self.starts) > START_LIMIT:
            self.state = "failed"
            raise Failure("Job for %s failed: start request repeated too quickly." % self.unit.name)

    def reset_failed(self):
        with self.lock:
            self.starts = []
            if self.state == "failed":
                self.state = "inactive"

    def _make_folders(self):
        for key, parent in (("RuntimeDirectory", "/run"), ("StateDirectory", "/var/lib"), ("LogsDirectory", "/var/log")):
            for name in self.unit.words(key, "Service"):
                path = os.path.join(parent, name)
                os.makedirs(path, mode=int(self.unit.last(key + "Mode", "0755"), 8), exist_ok=True)

    def _start_main(self):
        kind, commands = self.unit.kind, self.unit.all("ExecStart")
        if kind == "oneshot":
            for command in commands:
                self._run(command)
            self.state = "active" if self.unit.last("RemainAfterExit", "no") in ("yes", "true", "1") else "inactive"
            return
        if kind == "forking":
            self._run(commands[0], keep_session=True)
            self._read_pid_file()
            self.state = "active"
            return
        self._spawn_main(commands[0], notify=kind in ("notify", "notify-reload"))
        self.state = "active"

    def _read_pid_file(self):
        path = self.unit.last("PIDFile")
        end = time.monotonic() + 10
        while path and time.monotonic() < end:
            try:
                with open(path.replace("/var/run", "/run"), encoding="ascii") as file:
                    self.main_pid = int(file.read().split()[0])
                    return
            except (OSError, ValueError, IndexError):
                time.sleep(0.05)

    def _spawn_main(self, command, notify):
        ready = NotifySocket(self) if notify else None
        _, words = units.command_line(command, self._variables())
        process = self._popen(words, {"NOTIFY_SOCKET": ready.path} if ready else {})
        self.main_pid = self.session = process.pid
        threading.Thread(target=self._watch, args=(process,), daemon=True).start()
        if ready and not ready.wait(process, self.unit.seconds("TimeoutStartSec", 90)):
            raise Failure("it did not say that it is ready")

    # --- running programs -------------------------------------------------------

    def _variables(self):
        variables = self.unit.environment()
        if self.main_pid:
            variables["MAINPID"] = str(self.main_pid)
        return variables

    def _popen(self, words, extra):
        os.makedirs(LOGS, exist_ok=True)
        environment = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **self._variables(), **extra}
        with open(os.path.join(LOGS, self.unit.name + ".log"), "ab") as log:
            return children.start(words, env=environment, stdout=log, stderr=log, cwd=self.unit.last("WorkingDirectory", "/"))

    def _run(self, command, keep_session=False):
        may_fail, words = units.command_line(command, self._variables())
        process = self._popen(words, {})
        if keep_session:
            self.session = process.pid
        try:
            code = children.wait(process, self.unit.seconds("TimeoutStartSec", 90))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            children.wait(process)
            raise Failure("'%s' took too long" % " ".join(words))
        if code != 0 and not may_fail:
            raise Failure("'%s' ended with %d; see %s" % (" ".join(words), code, os.path.join(LOGS, self.unit.name + ".log")))

    # --- supervision ------------------------------------------------------------

    def _watch(self, process):
        code = children.wait(process)
        with self.lock:
            if process.pid != self.session or self.stopping:
                return
            self._kill_all(signal.SIGKILL)
            self.main_pid = 0
            self.state = "inactive" if code == 0 else "failed"
        restart = self.unit.last("Restart", "no")
        if restart in ("always", "on-failure") and (restart == "always" or code != 0):
            time.sleep(self.unit.seconds("RestartSec", 0.1))
            with self.lock:
                if not self.stopping:
                    self._restart_quietly()

    def _restart_quietly(self):
        try:
            self.start()
        except Failure as error:
            print("init:", error, flush=True)

    # --- stop, reload -------------------------------------------------------------

    def stop(self):
        with self.lock:
            self.stopping = True
            if self.state == "inactive":
                return
            for command in self.unit.all("ExecStop"):
                self._run("-" + command.lstrip("-"))
            if self.main_pid:
                self._signal(self.main_pid, getattr(signal, self.unit.last("KillSignal", "SIGTERM")))
            if self.unit.last("KillMode", "control-group") == "control-group" and self.unit.kind != "forking":
                self._kill_all(signal.SIGTERM)
        self._wait_gone(self.unit.seconds("TimeoutStopSec", 90))
        with self.lock:
            self._kill_all(signal.SIGKILL)
            for command in self.unit.all("ExecStopPost"):
                self._run("-" + command.lstrip("-"))
            self.main_pid, self.session, self.state = 0, 0, "inactive"

    def _wait_gone(self, bound):
        end = time.monotonic() + bound
        while self.main_pid and alive(self.main_pid) and time.monotonic() < end:
            time.sleep(0.02)

    def reload(self):
        with self.lock:
            if self.state != "active":
                raise Failure("%s is not active, cannot reload." % self.unit.name)
            if not self.unit.all("ExecReload"):
                raise Failure("Job type reload is not applicable for unit %s." % self.unit.name)
            try:
                for command in self.unit.all("ExecReload"):
                    self._run(command)
            except Failure as error:
                raise Failure("Job for %s failed: %s" % (self.unit.name, error))

    def _kill_all(self, number):
        """Everything of the service's sessions; without cgroups a session is what keeps its processes together."""
        for pid in session_members(self.session) if self.session else []:
            self._signal(pid, number)

    @staticmethod
    def _signal(pid, number):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass


class NotifySocket:
    """The other end of sd_notify(3)."""

    def __init__(self, service):
        self.service = service
        self.path = "/run/notify-%s" % service.unit.name
        if os.path.exists(self.path):
            os.unlink(self.path)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.path)
        self._ready = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            for line in self._socket.recv(4096).decode("utf-8", "replace").split("\n"):
                if line == "READY=1":
                    self._ready.set()
                elif line.startswith("MAINPID="):
                    self.service.main_pid = int(line[8:])

    def wait(self, process, bound):
        end = time.monotonic() + bound
        while time.monotonic() < end and alive(process.pid):
            if self._ready.wait(0.05):
                return True
        return self._ready.is_set()


def alive(pid):
    try:
        with open("/proc/%d/stat" % pid, encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def session_members(session):
    members = []
    for name in os.listdir("/proc"):
        if not name.isdigit() or name == "1":
            continue
        try:
            with open("/proc/%s/stat" % name, encoding="utf-8", errors="replace") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            members.append(int(name))
    return members
