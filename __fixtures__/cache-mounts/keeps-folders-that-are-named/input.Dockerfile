FROM python:3.12 AS wheels
RUN pip install flask

FROM python:3.12
COPY --from=wheels /root/.cache/pip /root/.cache/pip
RUN pip install flask

FROM maven:3.9 AS jar
COPY repository /root/.m2/repository
RUN mvn package

FROM debian:12
COPY --from=jar /x /y

FROM alpine:3.20 AS tools
RUN apk add --no-cache curl
COPY --from=registry.example.com/platform/tools:4 / /
