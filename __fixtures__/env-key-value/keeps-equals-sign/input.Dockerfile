FROM debian:12
ENV A = b
LABEL maintainer ="Ann"
