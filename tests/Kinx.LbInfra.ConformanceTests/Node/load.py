"""load.py ADDRESS [PAUSE BOUND]: sends requests, one connection each, until standard input ends; prints how many it sent, how many failed,
and how many of these had no route to go. PAUSE between two is 0.002 s; one that takes longer than BOUND, 1 s, has failed."""
import errno
import select
import socket
import sys
import time

pause, bound = (float(word) for word in sys.argv[2:] or ("0.002", "1"))
sent = failed = unroutable = 0
while not select.select([sys.stdin], [], [], 0)[0]:
    sent += 1
    try:
        with socket.create_connection((sys.argv[1], 80), bound, ("198.51.100.10", 0)) as connection:
            connection.settimeout(bound)
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            answer = b""
            while part := connection.recv(4096):
                answer += part
        failed += b" 200 " not in answer.split(b"\r\n", 1)[0]
    except OSError as error:
        failed += 1
        unroutable += error.errno == errno.ENETUNREACH
    time.sleep(pause)
print(sent, failed, unroutable)
