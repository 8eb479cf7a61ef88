FROM ubuntu:22.04
RUN make -C /src && echo "deb http://example.com/apt stable main" > /etc/apt/sources.list.d/x.list && apt-get update
RUN apt-get install -y x

FROM ubuntu:22.04 AS first
RUN apt-get update && dpkg --add-architecture i386
RUN apt-get install -y wine
