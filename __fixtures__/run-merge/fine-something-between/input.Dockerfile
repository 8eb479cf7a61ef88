FROM debian:12
RUN mkdir /a
ENV A=1
RUN mkdir /b
LABEL x=y
RUN mkdir /c
ARG B
RUN mkdir /d
USER app
RUN mkdir /tmp/e
