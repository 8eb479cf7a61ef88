#!/bin/sh
set -e
find /usr/share/nginx -name "*.js" -exec sed -i s/a/b/ {} +
exec "$@"
