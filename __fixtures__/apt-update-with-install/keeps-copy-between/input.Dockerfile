FROM debian:12
RUN apt-get update
COPY packages.txt /
RUN xargs apt-get install -y < /packages.txt
