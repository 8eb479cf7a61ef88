FROM ubuntu:22.04
ENV TOOLS="gcc make"
RUN apt-get update && apt-get install -y $TOOLS
RUN apt-get autoremove -y --purge $TOOLS
