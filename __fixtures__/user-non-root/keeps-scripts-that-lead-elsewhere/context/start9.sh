#!/bin/sh
set -e
perl -pi -e s/a/b/ /etc/x
exec "$@"
