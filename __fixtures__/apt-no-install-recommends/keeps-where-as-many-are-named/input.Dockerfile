FROM debian:12
RUN apt-get update && apt-get install -y cmake autoconf flex bison
COPY . /src
RUN cd /src && autoreconf -fi && ./configure && make
CMD ["/src/agent"]
