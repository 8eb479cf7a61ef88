#!/bin/sh
set -e
cd /srv; T=$(mktemp x.XXXX)
exec "$@"
