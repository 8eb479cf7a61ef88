#!/bin/sh
set -e
wget -q https://tide.example/x -P /opt/tide
exec "$@"
