#!/bin/sh
su worker -c "serve --all"
