"""load.py ADDRESS [PAUSE BOUND]: sends requests, one connection each, until standard input ends; prints how many it sent and how many
failed. PAUSE between two is 0.002 s; one that takes longer than BOUND, 1 s, has failed."""
import select
import socket
import sys
import time

pause, bound = (float(word) for word in sys.argv[2:] or ("0.002", "1"))
sent = failed = 0
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
    except OSError:
        failed += 1
    time.sleep(pause)
print(sent, failed)
