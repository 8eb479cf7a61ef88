FROM armhf/debian:jessie
FROM centos:7.5.1804
FROM debian:12.5
ENV LANG=C.UTF-8
