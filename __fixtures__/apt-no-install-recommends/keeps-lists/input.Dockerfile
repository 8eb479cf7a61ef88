FROM debian:12
ARG EXTRA
COPY packages /
RUN apt-get update && apt-get install -y $(cat /packages)
RUN apt-get install -y `grep -v '#' /packages`
RUN xargs -a /packages apt-get install -y
RUN cat /packages | xargs apt-get install -y
RUN apt-get install -y $EXTRA
RUN for one in gcc make; do apt-get install -y "$one"; done
