FROM ubuntu:24.04 AS apt-fast
RUN apt-get update && apt-get install -y curl
RUN apt-fast install -y make

FROM ubuntu:24.04 AS nala
RUN apt-get update && apt-get install -y nala
RUN nala install -y make

FROM ubuntu:24.04 AS aptdcon
RUN apt-get update && apt-get install -y aptdaemon
RUN yes | aptdcon --hide-terminal --install make

FROM ubuntu:24.04 AS drivers
RUN apt-get update && apt-get install -y ubuntu-drivers-common
RUN ubuntu-drivers autoinstall

FROM ubuntu:24.04 AS opam
RUN apt-get update && apt-get install -y opam
RUN opam install -y conf-gmp

FROM ubuntu:24.04 AS opam-depext
RUN apt-get update && apt-get install -y opam
RUN opam depext zarith

FROM ubuntu:24.04 AS ruby
RUN apt-get update && apt-get install -y ruby-install
RUN ruby-install --system ruby 3.3

FROM node:22-bookworm AS puppeteer
RUN apt-get update && apt-get install -y git
RUN npx @puppeteer/browsers install chrome@stable --install-deps

FROM rocker/r-ver:4.4 AS pak
RUN apt-get update && apt-get install -y git
RUN Rscript -e 'pak::pkg_install("sf")'

FROM debian:bookworm-slim AS build-dependencies
RUN apt-get update && apt-get install -y devscripts equivs
RUN mk-build-deps --install debian/control

FROM debian:bookworm-slim AS unknown-installer
RUN apt-get update && apt-get install -y git
RUN acme install --system

FROM debian:bookworm-slim AS in-a-script
RUN apt-get update && apt-get install -y git
RUN bash -c "source /etc/profile && nala install -y make"
