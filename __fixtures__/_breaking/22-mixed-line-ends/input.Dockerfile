FROM debian:12
RUN apt-get update \
 && apt-get install curl
RUN mkdir /a
RUN touch /a/b
