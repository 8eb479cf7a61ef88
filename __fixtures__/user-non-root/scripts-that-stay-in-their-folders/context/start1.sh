#!/bin/sh
set -e
cd /app || exit 1; touch x
exec "$@"
