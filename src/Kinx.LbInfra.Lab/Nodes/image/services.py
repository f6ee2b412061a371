"""Starts, supervises and stops one service, as systemd does on a VM (systemd.service(5), systemd.kill(5))."""
import asyncio
import os
import re
import signal
import shutil
import time
import uuid

import children
import datagrams
import processes
import units

LOGS = "/var/log/services"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
CLEAN_SIGNALS = (-signal.SIGHUP, -signal.SIGINT, -signal.SIGTERM, -signal.SIGPIPE)
FOLDERS = (("RuntimeDirectory", "/run"), ("StateDirectory", "/var/lib"), ("CacheDirectory", "/var/cache"), ("LogsDirectory", "/var/log"))


class Failure(Exception):
    """The message that systemctl prints on stderr."""


class Service:
    """One service. `state` is a word of `systemctl is-active`."""

    def __init__(self, name, family, log):
        self.unit = units.Unit(name)
        self.name = self.unit.name
        self.state, self.sub_state, self.result = "inactive", "dead", "success"
        self.main_pid, self.status, self.restarts = 0, "", 0
        self._family, self._log = family, log
        self._lock = asyncio.Lock()
        self._starts, self._background = [], set()
        self._invocation, self._ready, self._end_notify, self._restart = "", None, None, None

    @property
    def active(self):
        return self.state in ("active", "reloading")

    # --- start ------------------------------------------------------------------

    async def start(self):
        self._cancel_restart()
        async with self._lock:
            if self.active:
                return
            self.unit = units.Unit(self.name)
            unmet = self.unit.unmet_condition()
            if unmet:
                self._log("%s: skipped, %s does not hold" % (self.name, unmet))
                return
            self._count_start()
            try:
                await self._start()
            except (Failure, OSError, LookupError, ValueError) as error:
                await self._clean_up()
                self._become("failed", "failed", "exit-code")
                if self.unit.last("Restart", "no") in ("always", "on-failure"):
                    self._restart_later()
                raise Failure("Job for %s failed: %s" % (self.name, error)) from error

    def _count_start(self):
        section = "Unit" if self.unit.all("StartLimitBurst", "Unit") else "Service"
        burst = int(self.unit.last("StartLimitBurst", "5", section))
        texts = [self.unit.last(key, "", place) for place in ("Unit", "Service") for key in ("StartLimitIntervalSec", "StartLimitInterval")]
        interval = next((units.span(text) for text in texts if text), 10.0)
        now = time.monotonic()
        self._starts = [start for start in self._starts if now - start < interval] + [now]
        if interval and len(self._starts) > burst:
            self._become("failed", "failed", "start-limit-hit")
            raise Failure("Job for %s failed: start request repeated too quickly." % self.name)

    def reset_failed(self):
        self._starts, self.restarts = [], 0
        if self.state == "failed":
            self._become("inactive", "dead", "success")

    async def _start(self):
        self._become("activating", "start", "success")
        self._invocation, self.main_pid, self.status = uuid.uuid4().hex, 0, ""
        self._make_folders()
        for command in self.unit.all("ExecStartPre"):
            await self._run(command, "TimeoutStartSec")
        await getattr(self, "_start_" + self.unit.kind.replace("-", "_"), self._start_simple)()
        for command in self.unit.all("ExecStartPost"):
            await self._run(command, "TimeoutStartSec")
        if self.unit.kind != "oneshot":
            self._become("active", "running", "success")
            self._watch(self.main_pid)

    def _make_folders(self):
        for key, parent in FOLDERS:
            for name in self.unit.words(key, "Service"):
                path = os.path.join(parent, name)
                os.makedirs(path, exist_ok=True)
                os.chmod(path, int(self.unit.last(key + "Mode", "0755"), 8))
                shutil.chown(path, self.unit.last("User") or "root", self.unit.last("Group") or None)

    async def _start_oneshot(self):
        for command in self.unit.all("ExecStart"):
            await self._run(command, "TimeoutStartSec")
        remains = self.unit.flag("RemainAfterExit")
        self._become("active" if remains else "inactive", "exited" if remains else "dead", "success")

    async def _start_simple(self):
        self.main_pid = self._spawn(self.unit.all("ExecStart")[0])[0]

    async def _start_forking(self):
        await self._run(self.unit.all("ExecStart")[0], "TimeoutStartSec")
        path, end = self.unit.last("PIDFile"), time.monotonic() + 10
        while path and not self.main_pid:
            try:
                with open(path, encoding="ascii") as file:
                    self.main_pid = int(file.read().split()[0])
            except (OSError, ValueError, IndexError):
                if time.monotonic() > end:
                    raise Failure("it wrote no process id to %s" % path) from None
                await asyncio.sleep(0.02)
        self.main_pid = self.main_pid or min(processes.of_invocation(self._invocation), default=0)

    async def _start_notify(self):
        loop = asyncio.get_running_loop()
        self._ready = loop.create_future()
        path = "/run/notify/" + self.name
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self._end_notify = datagrams.listen(loop, path, self._notified)
        self.main_pid, words = self._spawn(self.unit.all("ExecStart")[0], NOTIFY_SOCKET=path)
        ended = asyncio.ensure_future(self._family.exit_of(self.main_pid))
        await asyncio.wait((self._ready, ended), timeout=self.unit.timeout("TimeoutStartSec"), return_when=asyncio.FIRST_COMPLETED)
        if not self._ready.done():
            if not ended.done():
                raise Failure("it did not get ready in time")
            raise Failure("'%s' ended with %d; see %s" % (" ".join(words), ended.result(), self.log_file))

    _start_notify_reload = _start_notify

    def _notified(self, text):
        """sd_notify(3): lines of KEY=VALUE."""
        for key, _, value in (line.partition("=") for line in text.split("\n")):
            if key == "READY" and not self._ready.done():
                self._ready.set_result(True)
            elif key == "MAINPID" and int(value) != self.main_pid:
                self.main_pid = int(value)
                if self.active:
                    self._watch(self.main_pid)
            elif key == "STATUS":
                self.status = value

    # --- programs ---------------------------------------------------------------

    @property
    def log_file(self):
        return os.path.join(LOGS, self.name + ".log")

    def _spawn(self, command, **more):
        """Starts a command of the unit; returns its pid and its words."""
        variables = {"PATH": PATH, "LANG": "C.UTF-8", "INVOCATION_ID": self._invocation, **self.unit.environment(), **more}
        if self.main_pid:
            variables["MAINPID"] = str(self.main_pid)
        _, words = self.unit.command(command, variables)
        return self._family.start(words, children.Setting(variables, self.log_file, self.unit)), words

    async def _run(self, command, limit):
        pid, words = self._spawn(command)
        try:
            code = await asyncio.wait_for(self._family.exit_of(pid), self.unit.timeout(limit))
        except asyncio.TimeoutError:
            processes.send([pid], signal.SIGKILL)
            raise Failure("'%s' took too long" % " ".join(words)) from None
        if code != 0 and not command.startswith("-"):
            raise Failure("'%s' ended with %d; see %s" % (" ".join(words), code, self.log_file))

    # --- supervision --------------------------------------------------------------

    def _watch(self, pid):
        if pid:
            task = asyncio.ensure_future(self._supervise(pid))
            self._background.add(task)
            task.add_done_callback(self._background.discard)

    async def _supervise(self, pid):
        code = await self._family.exit_of(pid)
        async with self._lock:
            if pid != self.main_pid or not self.active:
                return
            self._log("%s: main process %d ended with %d" % (self.name, pid, code))
            self.main_pid = 0
            for command in self.unit.all("ExecStop"):
                await self._run("-" + command, "TimeoutStopSec")
            await self._clean_up()
            clean = code == 0 or code in CLEAN_SIGNALS or str(code) in self.unit.words("SuccessExitStatus", "Service")
            result = "success" if clean else "signal" if code < 0 else "exit-code"
            self._become("inactive" if clean else "failed", "dead" if clean else "failed", result)
            if self._restarts(result) and str(code) not in self.unit.words("RestartPreventExitStatus", "Service"):
                self._restart_later()

    def _restarts(self, result):
        return result in {
            "always": ("success", "signal", "exit-code"),
            "on-success": ("success",),
            "on-failure": ("signal", "exit-code"),
            "on-abnormal": ("signal",),
            "on-abort": ("signal",),
        }.get(self.unit.last("Restart", "no"), ())

    def _restart_later(self):
        self._become("activating", "auto-restart", self.result)
        self._restart = asyncio.ensure_future(self._restart_after(self.unit.seconds("RestartSec", 0.1)))

    async def _restart_after(self, seconds):
        await asyncio.sleep(seconds or 0)
        self._restart, self.state = None, "inactive"
        self.restarts += 1
        try:
            await self.start()
        except Failure as error:
            self._log(error)

    def _cancel_restart(self):
        if self._restart:
            self._restart.cancel()
            self._restart = None
            self._become("inactive", "dead", self.result)

    # --- reload, stop ---------------------------------------------------------------

    async def reload(self):
        async with self._lock:
            if not self.active:
                raise Failure("%s is not active, cannot reload." % self.name)
            if not self.unit.all("ExecReload"):
                raise Failure("Failed to reload %s: Job type reload is not applicable for unit %s." % (self.name, self.name))
            self.state = "reloading"
            try:
                for command in self.unit.all("ExecReload"):
                    await self._run(command, "TimeoutStartSec")
            except Failure as error:
                raise Failure("Job for %s failed: %s" % (self.name, error)) from error
            finally:
                self.state = "active"

    async def stop(self):
        self._cancel_restart()
        async with self._lock:
            if not self.active:
                return
            self._become("deactivating", "stop", "success")
            try:
                for command in self.unit.all("ExecStop"):
                    await self._run("-" + command, "TimeoutStopSec")
                await self._terminate()
            finally:
                await self._clean_up()
                self._become("inactive", "dead", "success")

    async def _terminate(self):
        mode = self.unit.last("KillMode", "control-group")
        if mode == "none":
            return
        main = [self.main_pid] if self.main_pid and processes.alive(self.main_pid) else []
        first = processes.of_invocation(self._invocation) + main if mode == "control-group" else main
        processes.send(set(first), getattr(signal, self.unit.last("KillSignal", "SIGTERM")))
        limit = self.unit.timeout("TimeoutStopSec")
        end = None if limit is None else time.monotonic() + limit
        while any(processes.alive(pid) for pid in first) and (end is None or time.monotonic() < end):
            await asyncio.sleep(0.02)
        processes.send(main, signal.SIGKILL)

    async def _clean_up(self):
        """Kills what is left of the service, unless its unit lets it keep running (sessions of sshd)."""
        if self._invocation and self.unit.last("KillMode", "control-group") not in ("process", "none"):
            processes.send(processes.of_invocation(self._invocation), signal.SIGKILL)
        for command in self.unit.all("ExecStopPost"):
            await self._run("-" + re.sub("^-", "", command), "TimeoutStopSec")
        if self._end_notify:
            self._end_notify()
            self._end_notify = None
        self.main_pid, self._invocation = 0, ""
        for name in self.unit.words("RuntimeDirectory", "Service"):
            shutil.rmtree(os.path.join("/run", name), ignore_errors=True)

    def _become(self, state, sub_state, result):
        self.state, self.sub_state, self.result = state, sub_state, result
