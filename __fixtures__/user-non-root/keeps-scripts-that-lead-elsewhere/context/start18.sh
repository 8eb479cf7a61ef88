#!/bin/sh
set -e
D=/app; . /app/vars; echo a > $D/x
exec "$@"
