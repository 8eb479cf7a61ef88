#!/bin/sh
exec /usr/local/bin/gunicorn app:app
