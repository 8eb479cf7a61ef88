#!/bin/sh
set -e
exec ./other.sh
exec "$@"
