#!/bin/sh
set -e
mkdir -m 755 /var/lib/tide
exec "$@"
