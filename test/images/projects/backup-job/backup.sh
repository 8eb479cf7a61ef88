#!/bin/sh
set -e
echo "backup of $(date +%F)" > /var/backups/job/last
