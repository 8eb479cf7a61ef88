FROM almalinux:8 AS old
RUN yum install -y make

FROM example.com/new/python:3.12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS moved

ARG TAG=3.12
FROM example.com/new/python:${TAG} AS built

FROM example.com/java:8-jre
RUN git --version
