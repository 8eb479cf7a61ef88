FROM debian:12
RUN mkdir /a # the folder
RUN touch /a/b
