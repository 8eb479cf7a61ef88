#!/bin/sh
set -e
cd /etc; git clone https://tide.example/y
exec "$@"
