#!/bin/sh
set -e
. ./init.inc.sh
exec "$@"
