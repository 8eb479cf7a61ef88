FROM ubuntu:20.04
ONBUILD RUN useradd app
