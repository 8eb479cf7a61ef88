#!/bin/sh
set -e
sh -x ./other.sh
exec "$@"
