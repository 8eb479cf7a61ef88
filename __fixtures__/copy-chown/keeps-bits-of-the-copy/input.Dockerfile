# syntax=docker/dockerfile:1
FROM debian:12
COPY --chmod=4755 tide.sh /usr/local/bin/tide.sh
RUN chown daemon:daemon /usr/local/bin/tide.sh
COPY --chmod=u+s quay.sh /usr/local/bin/quay.sh
RUN chown daemon:daemon /usr/local/bin/quay.sh
