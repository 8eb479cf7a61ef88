#!/bin/sh
set -e
cd "$(dirname "$0")/data" && curl -O https://tide.example/x
exec "$@"
