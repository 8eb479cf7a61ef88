FROM debian:12 AS cmake
RUN apt-get update && apt-get install -y cmake
COPY . /src
RUN cmake -S /src -B /build && make -C /build install

FROM debian:12 AS ninja
RUN apt-get update && apt-get install -y cmake g++ ninja-build
COPY . /src
RUN cmake -S /src -B /build -G Ninja && ninja -C /build install

FROM debian:12 AS autotools
RUN apt-get update && apt-get install -y autoconf build-essential && autoreconf --install /src

FROM debian:12 AS php
RUN apt-get update && apt-get install -y composer
COPY . /srv
RUN cd /srv && composer install --no-dev

FROM debian:12 AS scanner
RUN apt-get update && apt-get install -y flex
COPY . /src
RUN /src/build.sh

FROM debian:12 AS buffers
RUN apt-get update && apt-get install -y g++ protobuf-compiler && protoc --cpp_out=/src /src/agent.proto

FROM debian:12 AS java
RUN apt-get update && apt-get install -y ant && ant -f /src/build.xml

FROM debian:12 AS perl
RUN apt-get update && apt-get install -y cpanminus gcc libc6-dev && cpanm JSON::XS

FROM debian:12 AS gem
RUN apt-get update && apt-get install -y bundler && cd /srv && bundle install

FROM debian:12 AS packaging
RUN apt-get update && apt-get install -y debhelper dpkg-dev && cd /src && dpkg-buildpackage -b

FROM debian:12 AS node
RUN apt-get update && apt-get install -y npm && cd /srv && npm ci
