#!/bin/sh
set -e
ln -snf /usr/share/zoneinfo/$TZ /etc/localtime
exec "$@"
