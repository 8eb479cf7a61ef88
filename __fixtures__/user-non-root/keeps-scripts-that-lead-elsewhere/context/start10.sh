#!/bin/sh
set -e
awk -i inplace 1 /etc/x
exec "$@"
