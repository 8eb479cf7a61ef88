#!/bin/sh
set -e
unzip -o /data/site.zip -d /srv
exec /srv/agentd "$@"
