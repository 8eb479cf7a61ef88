# Data that are cut off a library.
FROM debian:12
RUN apt-get update && apt-get install -y g++ libopencv-dev

# What a package recommends that comes along.
FROM debian:12
RUN apt-get update && apt-get install -y freeradius-mysql clamav-daemon

# It is there already, or asked for.
FROM debian:12
RUN apt-get update && apt-get install -y clamav clamdscan && apt-get install -y clamav-daemon

# Names of an old release that are known.
FROM debian:8
RUN apt-get update && apt-get install -y transmission-daemon libopencv-dev

# Documentation, headers and windows on a desktop are no parts.
FROM debian:12
RUN apt-get update && apt-get install -y qemu-system-x86 vim
