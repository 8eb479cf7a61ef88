FROM debian:12 AS a
ARG DEBIAN_FRONTEND=noninteractive
from debian:12
arg   DEBIAN_FRONTEND=noninteractive
