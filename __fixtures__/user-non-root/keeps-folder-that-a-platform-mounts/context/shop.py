from http.server import HTTPServer
open("/data/orders.txt", "a")
HTTPServer(("", 8000), None).serve_forever()
