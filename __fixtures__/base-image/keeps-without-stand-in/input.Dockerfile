FROM centos:7.5.1804 AS rpm
RUN yum install -y rpm-build

FROM ubuntu:17.10 AS short
RUN apt-get update && apt-get install -y make

FROM ubuntu:16.04 AS long
RUN make

FROM openjdk:8u212-jdk-alpine AS patch
RUN javac -version

FROM openjdk:8-jdk-stretch AS release
RUN javac -version

FROM openjdk:latest AS unversioned
RUN javac -version

FROM debian:9.4
RUN apt-get update
