"""Answers systemctl: a line of JSON each way on a unix socket."""
import asyncio
import json
import os
import signal

import enabling
import processes
import services
import units

SOCKET = "/run/lab-init.sock"
NO_SUCH_UNIT = {"is-active": 4, "status": 4, "show": 4, "is-failed": 4, "is-enabled": 1}


class Control:
    def __init__(self, manager, end):
        self._manager, self._end = manager, end

    async def serve(self):
        await asyncio.start_unix_server(self._converse, SOCKET)
        os.chmod(SOCKET, 0o600)

    async def _converse(self, reader, writer):
        request = json.loads(await reader.readline())
        code, output, message = await self._answer(request)
        writer.write((json.dumps({"code": code, "output": output, "message": message}) + "\n").encode())
        try:
            await writer.drain()
        except ConnectionError:
            pass  # systemctl has ended; its request is done.
        writer.close()

    async def _answer(self, request):
        """The exit code, output and message of `systemctl COMMAND NAME...`."""
        command, names = request["command"], request["names"]
        if command in ("poweroff", "halt", "reboot"):
            self._end(reboot=command == "reboot")
            return 0, "", ""
        if command == "daemon-reload":
            return 0, "", ""  # Unit files are read at each start.
        if command == "list-unit-files":
            return 0, "".join("%s enabled\n" % name for name in enabling.at_boot()), ""
        if command == "is-system-running":
            return 0, "running\n", ""
        if command in ("list-units", "status") and not names:
            return 0, "".join(summary(service) for service in self._manager.known()), ""
        return await self._each(request, command, names)

    async def _each(self, request, command, names):
        code, output, messages = 0, [], []
        for name in names:
            try:
                result, text = await self._one(command, name, request)
                output.append(text)
            except LookupError as error:
                result = NO_SUCH_UNIT.get(command, 5)
                messages.append("" if command == "is-active" else str(error.args[0]))
                output.append("inactive\n" if command == "is-active" else "")
            except (services.Failure, OSError) as error:
                result = 1
                messages.append(str(error))
            code = code or result
        return code, "".join(output), "\n".join(message for message in messages if message)

    async def _one(self, command, name, request):
        if command == "is-enabled":
            word = enabling.enabled(name)
            return (0 if word in ("enabled", "static") else 1), word + "\n"
        if command in ("enable", "disable", "mask", "unmask"):
            getattr(enabling, command)(name)
            follow = {"enable": "start", "disable": "stop", "mask": "stop"}.get(command)
            return await self._one(follow, name, request) if request["now"] and follow else (0, "")
        if not units.full_name(name).endswith(".service"):
            units.Unit(name)
            return 0, "active\n" if command == "is-active" else ""  # Targets are reached; sockets and timers do not exist here.
        service = self._manager.service(name)
        if command in ("is-active", "is-failed", "show", "status", "cat"):
            return self._show(command, service, request)
        await self._act(command, service, request)
        return 0, ""

    @staticmethod
    def _show(command, service, request):
        if command == "is-active":
            return (0 if service.active else 3), service.state + "\n"
        if command == "is-failed":
            return (0 if service.state == "failed" else 1), service.state + "\n"
        if command == "cat":
            with open(service.unit.path, encoding="utf-8") as file:
                return 0, "# %s\n%s" % (service.unit.path, file.read())
        if command == "show":
            return 0, properties(service, request["properties"], request["value"])
        return (0 if service.active else 3), summary(service)

    async def _act(self, command, service, request):
        usable = service.active and service.unit.all("ExecReload")
        if command == "kill":
            number = getattr(signal, "SIG" + request["signal"].removeprefix("SIG"))
            processes.send([service.main_pid] if service.main_pid else [], number)
        elif command == "reset-failed":
            service.reset_failed()
        elif command == "stop":
            await service.stop()
        elif command == "reload" or (command in ("reload-or-restart", "try-reload-or-restart") and usable):
            await service.reload()
        elif command in ("restart", "reload-or-restart") or (command in ("try-restart", "try-reload-or-restart") and service.active):
            await service.stop()
            await self._start(service)
        elif command == "start":
            await self._start(service)

    async def _start(self, service):
        failures = await self._manager.start([service.name])
        if failures:
            raise services.Failure(failures[service.name])


def summary(service):
    return "%s: %s (%s), main process %d, log %s\n" % (service.name, service.state, service.sub_state, service.main_pid, service.log_file)


def properties(service, names, only_value):
    values = {
        "Id": service.name,
        "LoadState": "loaded",
        "ActiveState": service.state,
        "SubState": service.sub_state,
        "MainPID": str(service.main_pid),
        "NRestarts": str(service.restarts),
        "Result": service.result,
        "StatusText": service.status,
        "Type": service.unit.kind,
        "FragmentPath": service.unit.path,
        "UnitFileState": enabling.enabled(service.name),
    }
    return "".join("%s\n" % values.get(n, "") if only_value else "%s=%s\n" % (n, values.get(n, "")) for n in names or values)
