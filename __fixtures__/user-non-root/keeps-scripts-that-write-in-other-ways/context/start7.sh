#!/bin/sh
set -e
cd "$1"
touch x
exec "$@"
