#!/bin/sh
set -e
echo a > /proc/1/fd/1
exec "$@"
