#!/bin/sh
set -e
metrics --port 9100 &
exec gunicorn shop.wsgi
