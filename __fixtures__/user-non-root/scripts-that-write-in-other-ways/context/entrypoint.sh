#!/bin/sh
set -e
touch() { echo "$@"; }
touch /etc/passwd
work=$(mktemp -d)
echo "port=3000" > "$work/settings.ini"
sed -i -e s/a/b/ -e s/c/d/ "$work/settings.ini"
tar -xf settings.tar.gz -C "$work" --strip-components 1
cd data
echo ready > state
sed -e s/a/b/ /etc/hosts
exec "$@"
