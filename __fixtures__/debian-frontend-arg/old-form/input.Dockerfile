FROM debian:12 AS a
ENV DEBIAN_FRONTEND noninteractive
from debian:12
env   DEBIAN_FRONTEND   noninteractive
