FROM debian:12
RUN mkdir /a; mkdir /b
RUN touch /a/x
