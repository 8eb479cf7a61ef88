FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm /build
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /build 2>/dev/null
FROM debian:12
RUN apt-get update && apt-get install -y gcc || rm -rf /build
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rfi /build
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /build && gcc --version
FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y gcc && rm -rf build
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /opt/a-long-name-of-a-folder /opt/another-one-of-these
