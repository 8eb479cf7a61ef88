#!/bin/sh
set -e
exec /srv/agentd "$@"
