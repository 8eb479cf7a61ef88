FROM debian:12
RUN test -f /x && exit 0; mkdir /x
RUN mkdir /y
