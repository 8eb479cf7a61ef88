FROM debian:12 AS a
ARG DEBIAN_FRONTEND=noninteractive
ENV LANG=C.UTF-8
FROM debian:12 AS b
ARG DEBIAN_FRONTEND="noninteractive"
ENV LANG=C.UTF-8 TZ=UTC
FROM debian:12 AS c
  ARG DEBIAN_FRONTEND=noninteractive
  ENV LANG=C.UTF-8
FROM debian:12 AS d
ARG DEBIAN_FRONTEND=noninteractive
ENV LANG=C.UTF-8
FROM debian:12
ARG DEBIAN_FRONTEND='noninteractive'
ENV A="b c" \
    D=e
