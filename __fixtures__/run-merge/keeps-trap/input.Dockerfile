FROM debian:12
RUN trap 'rm -rf /tmp/x' EXIT && mkdir /tmp/x && cp -r /tmp/x /y
RUN mkdir /tmp/z
