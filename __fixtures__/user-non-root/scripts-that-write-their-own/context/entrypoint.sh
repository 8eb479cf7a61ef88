#!/bin/sh
set -e
prepare() {
  mkdir -p /app/data uploads /tmp/cache
  echo started >&2
  echo "port=3000" > settings.ini
  sed -i s/a/b/ settings.ini
}
prepare
exec "$@"
