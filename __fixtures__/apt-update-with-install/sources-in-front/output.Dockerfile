FROM ubuntu:22.04
RUN echo "deb http://example.com/apt stable main" > /etc/apt/sources.list.d/x.list \
    && curl -fsSL http://example.com/key | gpg --dearmor -o /etc/apt/keyrings/x.gpg \
    && apt-get update \
    && apt-get install -y x

FROM ubuntu:22.04 AS architecture
RUN dpkg --add-architecture i386 \
    && apt-get update \
    && apt-get install -y wine

FROM ubuntu:22.04 AS ppa
RUN add-apt-repository -y ppa:x/y \
    && apt-get update \
    && apt-get install -y y
