FROM debian:12
RUN apt-get update && apt-get remove -y nano && apt-get upgrade -y && apt-get download curl
