#!/bin/sh
set -e
. "$FILE"
exec "$@"
