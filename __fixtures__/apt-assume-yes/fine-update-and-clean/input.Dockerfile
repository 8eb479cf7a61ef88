FROM debian:12
RUN apt-get update && apt-get clean && apt-get autoclean && apt-get check && apt-get download curl
