#!/bin/sh
set -e
npm install --no-save extra
exec "$@"
