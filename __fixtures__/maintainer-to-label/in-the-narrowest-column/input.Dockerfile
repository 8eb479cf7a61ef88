from       alpine:3.20 as a
maintainer Ann
env        A=b
FROM       a
LABEL      vendor=x
# Those behind a tab follow it.
FROM	alpine:3.20
MAINTAINER	Bob
