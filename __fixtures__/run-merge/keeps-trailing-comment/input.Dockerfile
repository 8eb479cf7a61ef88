FROM debian:12
RUN mkdir /a # the first
RUN mkdir /b
