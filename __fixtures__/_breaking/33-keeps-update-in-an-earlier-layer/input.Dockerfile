FROM debian:12
RUN apt-get update
COPY packages.txt /
RUN xargs -a /packages.txt apt-get install -y --no-install-recommends
