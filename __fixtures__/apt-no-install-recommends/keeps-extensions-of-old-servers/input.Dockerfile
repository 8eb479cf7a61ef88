FROM debian:9
RUN apt-get update && apt-get install -y postgresql-9.6

FROM ubuntu:16.04
RUN apt-get update && apt-get install -y valgrind
