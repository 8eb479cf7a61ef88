#!/bin/sh
set -e
cd /etc
echo x > tide.conf
exec "$@"
