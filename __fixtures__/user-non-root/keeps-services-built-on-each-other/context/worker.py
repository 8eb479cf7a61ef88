from http.server import HTTPServer, SimpleHTTPRequestHandler

HTTPServer(("", 8001), SimpleHTTPRequestHandler).serve_forever()
