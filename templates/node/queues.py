"""How many connections wait to be accepted. The kernel queues them where HAProxy cannot keep up, although it may answer questions soon."""
import socket
import struct

LISTENING = "0A"


def longest(vips):
    """The longest queue of the sockets that listen on these addresses."""
    wanted = {hexadecimal(vip) for vip in vips}
    return max([waiting for path in ("/proc/net/tcp", "/proc/net/tcp6") for address, waiting in listeners(path) if address in wanted],
               default=0)


def listeners(path):
    """Address and queue of each socket that listens. They come before all connections, which are not read: there may be many."""
    try:
        with open(path, encoding="ascii") as file:
            next(file, None)
            for line in file:
                fields = line.split()
                if fields[3] != LISTENING:
                    return
                yield fields[1].partition(":")[0], int(fields[4].partition(":")[2], 16)
    except OSError:
        return


def hexadecimal(address):
    """An address as the kernel writes it: words in the order of this machine."""
    packed = socket.inet_pton(socket.AF_INET6 if ":" in address else socket.AF_INET, address)
    return "".join("%08X" % word for word in struct.unpack("=%dI" % (len(packed) // 4), packed))
