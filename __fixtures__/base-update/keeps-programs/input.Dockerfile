FROM debian:10 AS a
RUN apt-get update && apt-get install -y curl && pip3 install x
CMD ["/a"]
FROM alpine:3.12
RUN ./configure
CMD ["/a"]
FROM alpine:3.13
RUN ["/bin/sh", "-c", "x"]
CMD ["/a"]
