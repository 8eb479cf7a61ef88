FROM debian:12
ENV LANG=C.UTF-8
RUN mkdir /a # the folder
RUN touch /a/b
