"""All services of a node; starts and stops them in their order."""
import asyncio

import enabling
import ordering
import services
import units


class Manager:
    def __init__(self, family, log):
        self._family, self._log = family, log
        self._services = {}

    def service(self, name):
        """The service of this name or alias."""
        name = units.real_name(name)
        if name not in self._services:
            self._services[name] = services.Service(name, self._family, self._log)
        return self._services[name]

    def known(self):
        return [self._services[name] for name in sorted(self._services)]

    async def start(self, names):
        """Starts services and what they need; what they only want may fail. Returns the errors by name."""
        loaded = ordering.with_needed(names)
        before = ordering.predecessors(loaded, self._log)
        asked, tasks, failures = {units.real_name(name) for name in names}, {}, {}

        async def one(name):
            await asyncio.gather(*(tasks[other] for other in before[name]))
            broken = sorted(ordering.required(loaded[name]) & failures.keys())
            try:
                if broken:
                    raise services.Failure("A dependency job for %s failed: %s." % (name, broken[0]))
                await self.service(name).start()
            except services.Failure as error:
                failures[name] = str(error)
                if name not in asked:
                    self._log(error)

        order = sorted(loaded, key=lambda name: len(before[name]))
        ready = asyncio.Event()

        async def gated(name):
            await ready.wait()  # Until all tasks exist.
            await one(name)

        tasks.update({name: asyncio.ensure_future(gated(name)) for name in order})
        ready.set()
        await asyncio.gather(*tasks.values())
        return {name: failures[name] for name in sorted(asked & failures.keys())}

    async def start_enabled(self):
        for failure in (await self.start(enabling.at_boot())).values():
            self._log(failure)

    async def stop_all(self):
        """Stops services in the reverse order of their start."""
        running = {service.name: service.unit for service in self.known() if service.state != "inactive"}
        before = ordering.predecessors(running, self._log)
        tasks = {}

        async def one(name):
            await asyncio.sleep(0)  # Until all tasks exist.
            await asyncio.gather(*(tasks[other] for other in running if name in before[other]))
            try:
                await self.service(name).stop()
            except (services.Failure, OSError) as error:
                self._log(error)

        tasks.update({name: asyncio.ensure_future(one(name)) for name in running})
        await asyncio.gather(*tasks.values())
