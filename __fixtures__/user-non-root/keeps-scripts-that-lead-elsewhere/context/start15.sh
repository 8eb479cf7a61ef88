#!/bin/sh
set -e
pnpm install --prod
exec "$@"
