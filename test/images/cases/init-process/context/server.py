"""Answers on port 8080, handles no signal, and leaves an orphan behind each time that it is asked for one."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from subprocess import run


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/orphan":
            run(["sh", "-c", "sleep 0.1 &"])
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"here\n")


HTTPServer(("127.0.0.1", 8080), Handler).serve_forever()
