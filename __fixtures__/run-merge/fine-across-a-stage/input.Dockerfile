FROM debian:12 AS a
RUN mkdir /a
FROM a
RUN mkdir /b
