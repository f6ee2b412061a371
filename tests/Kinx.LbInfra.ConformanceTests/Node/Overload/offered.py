"""Sends RATE requests a second to ADDRESS port 80 until standard input ends, late answers or not; prints how many it sent, how many were
answered with 200 within 5 seconds, and the 99th percentile of their times in milliseconds."""
import select
import socket
import sys
import threading
import time

address, rate = sys.argv[1], float(sys.argv[2])
times = []


def request():
    begun = time.monotonic()
    try:
        with socket.create_connection((address, 80), 5, ("198.51.100.10", 0)) as connection:
            connection.settimeout(5)
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            answer = b""
            while part := connection.recv(4096):
                answer += part
        if b" 200 " in answer.split(b"\r\n", 1)[0]:
            times.append(time.monotonic() - begun)
    except OSError:
        pass


threads = []
due = time.monotonic()
while not select.select([sys.stdin], [], [], max(due - time.monotonic(), 0))[0]:
    threads.append(threading.Thread(target=request))
    threads[-1].start()
    due += 1 / rate
for thread in threads:
    thread.join()
times.sort()
print(len(threads), len(times), round(times[int(len(times) * 0.99)] * 1000) if times else -1)
