#!/bin/sh
set -e
mkdir -p /var/log/shop
exec "$@"
