FROM ubuntu:22.04 AS tools
RUN apt-get update && apt-get install -y gcc=4:11.2.0-1ubuntu1

FROM tools
RUN apt-get update && apt-get install -y make
RUN make -C /src && apt-get purge -y gcc make && apt-get autoremove -y
