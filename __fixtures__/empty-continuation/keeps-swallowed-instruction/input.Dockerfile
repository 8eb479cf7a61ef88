FROM debian:12
RUN apt-get update \

RUN apt-get install -y curl
ENV A=1 \

# what it exposes
EXPOSE 80
