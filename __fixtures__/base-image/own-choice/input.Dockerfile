FROM centos:7 AS old
RUN yum install -y make

FROM example.com/old/python:3.12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS moved

ARG TAG=3.12
FROM example.com/old/python:${TAG} AS built

FROM openjdk:8-jre
RUN git --version
