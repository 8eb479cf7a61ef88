#!/bin/sh
set -e
cp -t /etc/tide x.conf
exec "$@"
