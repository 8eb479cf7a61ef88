#!/bin/sh
set -e
spare() { mkdir -p "$1"; }
exec "$@"
