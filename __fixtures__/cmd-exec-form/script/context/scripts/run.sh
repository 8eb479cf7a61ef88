#!/bin/sh
exec serve "$@"
