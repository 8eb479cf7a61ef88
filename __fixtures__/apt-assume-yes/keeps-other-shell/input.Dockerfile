FROM debian:12
SHELL ["/usr/bin/pwsh", "-Command"]
RUN apt-get install curl
