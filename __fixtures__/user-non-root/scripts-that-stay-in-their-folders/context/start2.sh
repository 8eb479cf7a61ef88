#!/bin/sh
set -e
cd "$(dirname "$0")"; touch x
exec "$@"
