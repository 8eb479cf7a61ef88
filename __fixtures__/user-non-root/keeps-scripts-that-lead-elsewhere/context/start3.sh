#!/bin/sh
set -e
. "$(dirname "$0")/other.sh"
exec "$@"
