#!/bin/sh
exec /usr/bin/supervisord --nodaemon
