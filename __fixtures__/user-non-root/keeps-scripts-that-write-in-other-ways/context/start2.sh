#!/bin/sh
set -e
tar -xf x.tgz -C /srv
exec "$@"
