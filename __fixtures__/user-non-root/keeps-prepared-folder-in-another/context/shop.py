from http.server import HTTPServer
open("/data/orders.db", "a")
HTTPServer(("", 8000), None).serve_forever()
