"""Opens connections to ADDRESS port 80 and keeps them until standard input ends."""
import socket
import sys

held = []
for _ in range(60):
    connection = socket.socket()
    connection.setblocking(False)
    connection.bind(("198.51.100.10", 0))
    connection.connect_ex((sys.argv[1], 80))
    held.append(connection)
sys.stdin.read()
