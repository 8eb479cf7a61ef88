FROM debian:12 AS owned
RUN apt-get update && apt-get install -y nginx curl
COPY html /usr/share/nginx/html
RUN curl -fsS https://example.com/x > /x
RUN apt-get purge -y curl nginx

FROM alpine:3.20 AS site
RUN apk add --no-cache --virtual .b apache2 curl
COPY html /var/www/localhost/htdocs
RUN curl -fsS https://example.com/x > /x
RUN apk del .b

FROM ubuntu:18.04 AS remembered
RUN apt-get update && apt-get install -y python3-pip gcc
COPY requirements.txt /app/
RUN pip3 install --upgrade pip
RUN pip3 install -r /app/requirements.txt
RUN apt-get purge -y gcc python3-pip

FROM debian:12 AS downloads
RUN apt-get update && apt-get install -y gcc make && apt-get source hello
WORKDIR /app
RUN make -C /hello-2.10
RUN apt-get purge -y gcc make

FROM fedora:40 AS local
COPY foo.rpm /
RUN dnf install -y foo.rpm gcc
WORKDIR /app
RUN gcc -v
RUN dnf remove -y gcc foo

FROM alpine:3.20 AS keys
RUN apk add --no-cache --keys-dir keys --virtual .b gcc
WORKDIR /app
RUN gcc -v
RUN apk del .b

FROM debian:12 AS daemon
RUN apt-get update && apt-get install -y nginx curl
COPY . /app/
RUN nginx && curl localhost/a -o /a
RUN nginx && curl localhost/b -o /b
RUN apt-get purge -y curl nginx

FROM debian:12 AS led
ENV LD_LIBRARY_PATH=/app/lib
RUN apt-get update && apt-get install -y gcc
COPY lib /app/lib
RUN gcc -v
RUN apt-get purge -y gcc

FROM debian:12 AS further
RUN apt-get update && apt-get install -y python3-pip gcc
RUN pip3.11 install --upgrade pip
RUN gcc -v
RUN pip3.11 install flask
RUN apt-get purge -y gcc python3-pip
