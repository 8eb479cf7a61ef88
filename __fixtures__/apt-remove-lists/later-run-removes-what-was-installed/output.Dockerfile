FROM ubuntu:22.04 AS tools
RUN apt-get update && apt-get install -y gcc=4:11.2.0-1ubuntu1 && rm -rf /var/lib/apt/lists/*

FROM tools
RUN apt-get update && apt-get install -y make && rm -rf /var/lib/apt/lists/*
RUN make -C /src && apt-get purge -y gcc make && apt-get autoremove -y
