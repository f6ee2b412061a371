"""Opens connections to ADDRESS, PORT and keeps them until standard input ends."""
import socket
import sys

held = []
for _ in range(60):
    connection = socket.socket()
    connection.setblocking(False)
    connection.bind(("198.51.100.10", 0))
    connection.connect_ex((sys.argv[1], int(sys.argv[2])))
    held.append(connection)
sys.stdin.read()
