#!/bin/sh
apt-get install -y nano
exec nano
