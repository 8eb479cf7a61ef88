#!/bin/sh
exec env -i HOME=/ gunicorn app:app
