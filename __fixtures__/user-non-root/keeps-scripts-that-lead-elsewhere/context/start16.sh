#!/bin/sh
set -e
T=/tmp/x; read T < /app/name; echo a > $T
exec "$@"
