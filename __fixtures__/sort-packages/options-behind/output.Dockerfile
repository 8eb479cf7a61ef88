FROM debian:12
RUN apt-get install \
    a \
    b \
    -y --no-install-recommends
