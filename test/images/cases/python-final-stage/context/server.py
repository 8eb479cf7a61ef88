from http.server import BaseHTTPRequestHandler, HTTPServer

import tidegauge


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"threadsafe {tidegauge.threadsafe()}".encode())


HTTPServer(("", 8000), Answer).serve_forever()
