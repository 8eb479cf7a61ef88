FROM debian:12 AS one
RUN apt-get update && apt-get install -y wine64

FROM debian:12 AS two
RUN apt-get update && apt-get install -y ansible

FROM debian:12 AS three
RUN apt-get update && apt-get install -y libreoffice-writer

FROM ubuntu:18.04 AS four
RUN apt-get update && apt-get install -y python-pandas

FROM debian:12 AS five
RUN apt-get update && apt-get install -y inkscape

FROM debian:12 AS six
RUN apt-get update && apt-get install -y lxsession lxpanel x11vnc

FROM ubuntu:22.04
RUN apt-get update && apt-get install -y phpmyadmin

FROM phusion/baseimage:0.9.15
RUN apt-get update && apt-get install -y lxc-docker
