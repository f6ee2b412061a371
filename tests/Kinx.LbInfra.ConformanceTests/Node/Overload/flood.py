"""Begins TLS sessions with ADDRESS port 443, as many as HAProxy completes, until standard input ends."""
import os
import signal
import socket
import ssl
import sys
import threading

context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.check_hostname, context.verify_mode = False, ssl.CERT_NONE


def sessions():
    while True:
        try:
            with socket.create_connection((sys.argv[1], 443), 5, ("198.51.100.10", 0)) as connection:
                context.wrap_socket(connection).close()
        except OSError:
            pass


children = []
for _ in range(2 * os.cpu_count()):
    child = os.fork()
    if child == 0:
        for _ in range(20):
            threading.Thread(target=sessions, daemon=True).start()
        signal.pause()
    children.append(child)
sys.stdin.read()
for child in children:
    os.kill(child, signal.SIGKILL)
