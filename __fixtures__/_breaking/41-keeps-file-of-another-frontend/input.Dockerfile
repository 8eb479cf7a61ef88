# syntax=example/dockerfile-with-includes:1
FROM debian:12
INCLUDE ./packages.Dockerfile
RUN apt-get update && apt-get install curl
