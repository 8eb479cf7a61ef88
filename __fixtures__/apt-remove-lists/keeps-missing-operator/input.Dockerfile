FROM debian:12
RUN apt-get update && \
    apt-get install -y curl \
    apt-get autoremove -y
FROM debian:12
RUN apt-get update && apt-get install -y \
      curl \
      git \
    mkdir /srv/app
FROM debian:12
RUN apt-get update && apt-get install -y curl \
RUN make
