"""A server that needs at each request what a rewrite may lose without any build noticing."""

import http.server
import os
import pathlib


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        # A file beside it, one of a package, and a folder that it may write.
        greeting = pathlib.Path("greeting.txt").read_text()
        protocols = pathlib.Path("/etc/protocols").read_text()
        pathlib.Path("/srv/state/hits").open("a").write(".")
        self.send_response(200 if protocols else 500)
        self.end_headers()
        self.wfile.write(greeting.encode())


http.server.HTTPServer(("", int(os.environ["PORT"])), Handler).serve_forever()
