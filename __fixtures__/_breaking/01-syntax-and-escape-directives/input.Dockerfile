# syntax=docker/dockerfile:1.7
# escape=\
FROM debian:12
RUN apt update && apt install curl
