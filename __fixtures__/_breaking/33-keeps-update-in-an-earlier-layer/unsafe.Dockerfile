FROM debian:12
ENV LANG=C.UTF-8
RUN apt-get update
COPY packages.txt /
RUN xargs -a /packages.txt apt-get install -y --no-install-recommends
