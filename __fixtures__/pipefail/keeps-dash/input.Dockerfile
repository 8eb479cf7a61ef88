FROM ubuntu:22.04 AS echo
RUN ./list | sort > /list && echo -e 'a\tb' > /table

FROM ubuntu:22.04 AS braces
RUN ./list | tee /srv/{in,out}

FROM debian:11 AS variable
ARG HOSTNAME
RUN ./list | sort > /list-of-$HOSTNAME
