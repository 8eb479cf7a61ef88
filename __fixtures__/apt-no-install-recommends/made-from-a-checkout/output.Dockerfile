FROM debian:12 AS cmake-beside
RUN apt-get update && apt-get install -y git cmake autoconf
RUN git clone https://example.com/library.git && cd library && autoreconf -fi && ./configure && make

FROM ubuntu:14.04 AS long-ago
RUN apt-get update && apt-get install -y --no-install-recommends autoconf libtool g++ make libltdl-dev
RUN ./bootstrap.sh && ./configure && make

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends libtool autoconf automake gcc make libltdl-dev
RUN ./autogen.sh --with-system-ltdl && make
