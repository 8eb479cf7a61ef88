FROM openjdk:8-jre-alpine AS old
RUN apk add --no-cache bash python py-pip

FROM openjdk:8-jre-alpine AS pinned
RUN apk add --no-cache curl=7.61.1-r3

FROM openjdk:11-jre-slim AS renamed
RUN apt-get update && apt-get install -y netcat && rm -rf /var/lib/apt/lists/*

FROM openjdk:17-jdk AS oracle
RUN microdnf install -y tar

FROM openjdk:8-jre-alpine
RUN apk add --no-cache --repository http://alpine.example.com/alpine/edge/testing gosu
