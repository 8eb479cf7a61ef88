#!/bin/sh
sudo -E -u worker serve --all
