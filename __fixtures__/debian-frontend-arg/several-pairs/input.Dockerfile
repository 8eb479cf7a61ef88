FROM debian:12 AS a
ENV DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
FROM debian:12 AS b
ENV LANG=C.UTF-8 DEBIAN_FRONTEND="noninteractive" TZ=UTC
FROM debian:12 AS c
  ENV LANG=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive
FROM debian:12 AS d
ENV DEBIAN_FRONTEND=noninteractive \
    LANG=C.UTF-8
FROM debian:12
ENV A="b c" \
    DEBIAN_FRONTEND='noninteractive' \
    D=e
