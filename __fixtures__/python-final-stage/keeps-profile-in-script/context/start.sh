#!/bin/sh
. /etc/profile
exec gunicorn app:app
