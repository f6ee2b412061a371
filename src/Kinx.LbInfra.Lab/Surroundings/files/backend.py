"""backend.py NAME ADDRESS: an HTTP/1.1 server that answers every request with its name. One thread, so that load costs little."""

import asyncio
import signal
import sys

NAME, ADDRESS = sys.argv[1:]
BODY = (NAME + "\n").encode()
LARGEST_HEAD = 65536


class Connection(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.received = b""
        self.skip = 0
        self.client = transport.get_extra_info("peername")[0]

    def data_received(self, data):
        self.received += data
        while not self.transport.is_closing():
            skipped = min(self.skip, len(self.received))
            self.skip -= skipped
            self.received = self.received[skipped:]
            head, end, rest = self.received.partition(b"\r\n\r\n")
            if not end:
                if len(head) > LARGEST_HEAD:
                    self.transport.close()
                return
            self.received = rest
            self.answer(head)

    def answer(self, head):
        lines = head.split(b"\r\n")
        fields = {name.strip().lower(): value.strip().lower() for name, _, value in (line.partition(b":") for line in lines[1:])}
        self.skip = int(fields.get(b"content-length", b"0"))
        asked = fields.get(b"connection", b"")
        keep = asked != b"close" and (lines[0].endswith(b"HTTP/1.1") or asked == b"keep-alive")
        self.transport.write(self.response(keep, is_head=lines[0].startswith(b"HEAD ")))
        if not keep:
            self.transport.close()

    def response(self, keep, is_head):
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {len(BODY)}\r\nX-Backend: {NAME}\r\n"
            f"X-Client: {self.client}\r\nConnection: {'keep-alive' if keep else 'close'}\r\n\r\n"
        )
        return head.encode() + (b"" if is_head else BODY)


async def main():
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    server = await loop.create_server(Connection, ADDRESS, 80, backlog=1024, reuse_address=True)
    async with server:
        await ended.wait()


asyncio.run(main())
