"""receiver.py FILE PORT http [STATUS [CERTIFICATE]] | syslog: appends what it gets to FILE, one line each; FILE exists once it listens."""
import http.server
import socketserver
import ssl
import sys
import threading

path, port, kind = sys.argv[1], int(sys.argv[2]), sys.argv[3]
status = int(sys.argv[4]) if len(sys.argv) > 4 else 204


def keep(line):
    with open(path, "a", encoding="utf-8") as file:
        file.write(line.rstrip("\n") + "\n")


class Reports(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        keep(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if status == 0:
            threading.Event().wait()
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            keep(line.decode())


def server():
    if kind == "syslog":
        return socketserver.ThreadingTCPServer(("127.0.0.1", port), Lines)
    made = http.server.ThreadingHTTPServer(("127.0.0.1", port), Reports)
    if len(sys.argv) > 5:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[5])
        made.socket = context.wrap_socket(made.socket, server_side=True)
    return made


socketserver.TCPServer.allow_reuse_address = True
listening = server()
open(path, "a", encoding="utf-8").close()
listening.serve_forever()
