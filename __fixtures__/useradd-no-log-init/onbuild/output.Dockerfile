FROM ubuntu:20.04
ONBUILD RUN useradd -l app
