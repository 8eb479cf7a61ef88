#!/bin/sh
python migrate.py && exec "$@"
