"""The children of PID 1: those that it starts, and orphans of the whole node, which it adopts."""
import asyncio
import os
import pwd
import grp
import resource
import signal
import sys

CANNOT_EXECUTE = 203


class Children:
    def __init__(self, loop):
        self._loop = loop
        self._awaited = {}
        self._codes = {}
        loop.add_signal_handler(signal.SIGCHLD, self._reap)

    def _reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            future = self._awaited.pop(pid, None)
            if future and not future.done():
                self._codes[pid] = os.waitstatus_to_exitcode(status)
                future.set_result(self._codes[pid])

    def exit_of(self, pid):
        """A future of the exit code of a child; the negative number of the signal if one ended it."""
        future = self._awaited.get(pid)
        if future is None:
            future = self._awaited[pid] = self._loop.create_future()
            if not os.path.exists("/proc/%d" % pid):
                self._awaited.pop(pid)
                future.set_result(self._codes.get(pid, 0))
        return asyncio.shield(future)

    def start(self, words, how):
        """Starts a program in the Setting `how`, in a new session, and returns its pid."""
        pid = os.fork()
        if pid == 0:
            try:
                how.apply()
                os.execvpe(words[0], words, how.environment)
            except BaseException as error:  # pylint: disable=broad-except
                print("%s: %s" % (words[0], error), file=sys.stderr, flush=True)
            finally:
                os._exit(CANNOT_EXECUTE)
        self._codes.pop(pid, None)
        self.exit_of(pid)
        return pid


class Setting:
    """The environment, log, limits and user of a program: systemd.exec(5)."""

    def __init__(self, environment, log, unit):
        self.environment = environment
        self._log = log
        self._unit = unit

    def apply(self):
        os.setsid()
        for number in (signal.SIGPIPE, signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        os.makedirs(os.path.dirname(self._log), exist_ok=True)
        output = os.open(self._log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        self._limit()
        os.umask(int(self._unit.last("UMask", "0022"), 8))
        os.chdir(self._unit.last("WorkingDirectory", "/"))
        self._become()

    def _limit(self):
        files = self._unit.last("LimitNOFILE")
        if files:
            most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
            soft, _, hard = files.partition(":")
            soft, hard = (most if text == "infinity" else min(most, int(text)) for text in (soft, hard or soft))
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        nice = self._unit.last("Nice")
        if nice:
            os.setpriority(os.PRIO_PROCESS, 0, int(nice))

    def _become(self):
        user, group = self._unit.last("User"), self._unit.last("Group")
        if group:
            os.setgid(grp.getgrnam(group).gr_gid)
        if user:
            account = pwd.getpwnam(user)
            os.initgroups(user, account.pw_gid)
            if not group:
                os.setgid(account.pw_gid)
            os.setuid(account.pw_uid)
