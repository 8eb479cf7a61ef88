from http.server import HTTPServer

HTTPServer(("", 8000), None).serve_forever()
