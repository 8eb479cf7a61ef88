FROM debian:12
ENV LANG C.UTF-8 ENV LC_ALL C.UTF-8
ENV LANG C.UTF-8 LC_ALL C.UTF-8
ENV DEBIAN_FRONTEND "" TZ=Europe/Oslo LANG=C.UTF-8
LABEL vendor Pier LABEL stage two
ENV HOME /root WORKDIR /root
LABEL maintainer "Jo Doe <jo@example.com>" architecture="amd64" org.example.team=core
