FROM debian:11
RUN useradd -u 1234567 svc
FROM ubuntu:22.04
RUN useradd --uid 123456 --create-home svc
FROM rockylinux:9
RUN useradd -rm -d /srv -u 200000 svc
FROM amazonlinux:2
RUN useradd svc
