"""Sends requests to ADDRESS, one connection each, until standard input ends; prints how many it sent and how many failed."""
import select
import socket
import sys
import time

sent = failed = 0
while not select.select([sys.stdin], [], [], 0)[0]:
    sent += 1
    try:
        with socket.create_connection((sys.argv[1], 80), 1, ("198.51.100.10", 0)) as connection:
            connection.settimeout(1)
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            answer = b""
            while part := connection.recv(4096):
                answer += part
        failed += b" 200 " not in answer.split(b"\r\n", 1)[0]
    except OSError:
        failed += 1
    time.sleep(0.002)
print(sent, failed)
