FROM debian:12
RUN apt-get update \
    && apt-get install -y autoconf gcc \
    && apt-get install -y libtiff-dev zlib1g-dev \
    && cd /src && autoreconf -fi && ./configure && make install \
    && apt-get purge -y autoconf gcc \
    && apt-get purge -y libtiff-dev zlib1g-dev
CMD ["agent"]
