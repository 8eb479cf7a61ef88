FROM debian:12
RUN apt-get update
RUN apt-get install -y curl

FROM debian:12 AS second
RUN apt-get update && apt-get install -y curl
RUN ./install-more.sh

FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN ["apt-get", "install", "-y", "vim"]

FROM debian:12
RUN apt-get update && apt-get install -y curl
CMD apt-get install -y vim && vim

FROM example.com/debian
RUN apt-get update && apt-get install -y curl
