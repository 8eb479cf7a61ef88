"""Answers on port 8080 with its user's number, and writes beside itself and into its volume first."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from os import getuid


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        for path in ["server.py", "notes", "/data/notes"]:
            with open(path, "a") as file:
                file.write("# asked\n")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"user {getuid()}\n".encode())


HTTPServer(("127.0.0.1", 8080), Handler).serve_forever()
