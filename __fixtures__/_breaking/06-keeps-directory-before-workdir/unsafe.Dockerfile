FROM debian:12
ENV LANG=C.UTF-8
RUN mkdir -p /usr/src/app
WORKDIR /usr/src/app
COPY . .
