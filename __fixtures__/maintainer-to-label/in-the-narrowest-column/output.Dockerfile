from       alpine:3.20 as a
label      org.opencontainers.image.authors="Ann"
env        A=b
FROM       a
LABEL      vendor=x
# Those behind a tab follow it.
FROM	alpine:3.20
LABEL	org.opencontainers.image.authors="Bob"
