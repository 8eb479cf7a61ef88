#!/bin/sh
# What is no command is a script for node.
command -v "$1" > /dev/null || set -- node "$@"
exec "$@"
