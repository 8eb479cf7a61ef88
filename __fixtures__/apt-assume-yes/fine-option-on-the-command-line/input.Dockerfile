FROM debian:12
RUN apt-get update && apt-get -o APT::Get::Assume-Yes=true install curl
