#!/bin/sh
set -e
sh -c 'echo a > /etc/x'
exec "$@"
