#!/bin/sh
set -e
eval 'echo a > /etc/x'
exec "$@"
