FROM debian:12
RUN apt-get install -y \
    a \
    b=1 \
    b-dev
