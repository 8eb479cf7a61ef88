#!/bin/sh
chown -R worker /data
exec serve
