#!/bin/sh
set -e
yq -i .a=1 /etc/x.yml
exec "$@"
