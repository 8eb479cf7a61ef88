"""A server most of whose imports wait until somebody asks."""

import importlib
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def health():
    return 'fine'


def lazy():
    import decimal
    import sqlite3

    return f'{decimal.Decimal(1) / 4} {sqlite3.connect(":memory:").execute("select 40 + 2").fetchone()[0]}'


def zone():
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return datetime.fromtimestamp(0, ZoneInfo('Asia/Tokyo')).isoformat()


def locale():
    import locale as locales

    return str(locales.setlocale(locales.LC_ALL, 'C.UTF-8')) + ' ' + 'ä'.encode(locales.getpreferredencoding()).hex()


def names():
    import pwd
    import socket

    return f'{socket.getaddrinfo("localhost", 80)[0][4][0]} {pwd.getpwnam("worker").pw_dir}'


def authorities():
    import ssl

    return str(len(ssl.create_default_context().get_ca_certs()) > 50)


def plugin():
    return importlib.import_module('plugins.shout').said('hello')


def state():
    with open('/var/lib/app/state', 'a', encoding='utf-8') as file:
        file.write('x')
    with open('/tmp/scratch', 'w', encoding='utf-8') as file:
        file.write('x')
    return 'written'


ROUTES = {route.__name__: route for route in (health, lazy, zone, locale, names, authorities, plugin, state)}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        route = ROUTES.get(self.path[1:])
        self.send_response(200 if route else 404)
        self.end_headers()
        self.wfile.write((route() if route else 'no such route').encode())

    def log_message(self, *words):
        pass


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
ThreadingHTTPServer(('', 8000), Handler).serve_forever()
