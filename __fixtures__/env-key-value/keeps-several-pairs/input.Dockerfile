FROM debian:12
ENV FIRST 1 \
    SECOND 2
ENV FIRST 1 \
    SECOND=2
LABEL name x \
      version="1"
