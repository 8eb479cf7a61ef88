# Data that are cut off a library.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends g++ libopencv-dev opencv-data

# What a package recommends that comes along.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends freeradius-mysql clamav-daemon clamav clamdscan freeradius-utils

# It is there already, or asked for.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends clamav clamdscan && apt-get install -y --no-install-recommends clamav-daemon

# Names of an old release that are known.
FROM debian:8
RUN apt-get update && apt-get install -y --no-install-recommends transmission-daemon libopencv-dev opencv-data transmission-cli

# Documentation, headers and windows on a desktop are no parts.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends qemu-system-x86 vim qemu-block-extra qemu-utils
