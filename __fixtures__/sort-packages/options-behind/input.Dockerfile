FROM debian:12
RUN apt-get install \
    b \
    a \
    -y --no-install-recommends
