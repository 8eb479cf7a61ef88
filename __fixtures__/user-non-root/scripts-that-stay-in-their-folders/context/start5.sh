#!/bin/sh
set -e
echo a > ${OUT:-/tmp/x}
exec "$@"
