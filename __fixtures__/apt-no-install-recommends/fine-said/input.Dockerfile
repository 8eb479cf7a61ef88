FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl && apt-get --install-recommends install -y git
RUN apt-get install -y -o APT::Install-Recommends=false make
