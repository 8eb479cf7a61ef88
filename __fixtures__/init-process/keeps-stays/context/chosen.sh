#!/bin/sh
case "$1" in
web) exec gunicorn shop.wsgi ;;
*) exec "$@" ;;
esac
