FROM debian:12 AS cmake
RUN apt-get update && apt-get install -y --no-install-recommends cmake gcc libc6-dev make
COPY . /src
RUN cmake -S /src -B /build && make -C /build install

FROM debian:12 AS ninja
RUN apt-get update && apt-get install -y --no-install-recommends cmake g++ ninja-build
COPY . /src
RUN cmake -S /src -B /build -G Ninja && ninja -C /build install

FROM debian:12 AS autotools
RUN apt-get update && apt-get install -y --no-install-recommends autoconf build-essential automake && autoreconf --install /src

FROM debian:12 AS php
RUN apt-get update && apt-get install -y --no-install-recommends composer git openssh-client unzip
COPY . /srv
RUN cd /srv && composer install --no-dev

FROM debian:12 AS scanner
RUN apt-get update && apt-get install -y --no-install-recommends flex gcc libc6-dev libfl-dev
COPY . /src
RUN /src/build.sh

FROM debian:12 AS buffers
RUN apt-get update && apt-get install -y --no-install-recommends g++ protobuf-compiler libprotobuf-dev && protoc --cpp_out=/src /src/agent.proto

FROM debian:12 AS java
RUN apt-get update && apt-get install -y --no-install-recommends ant ant-optional && ant -f /src/build.xml

FROM debian:12 AS perl
RUN apt-get update && apt-get install -y --no-install-recommends cpanminus gcc libc6-dev make && cpanm JSON::XS

FROM debian:12 AS gem
RUN apt-get update && apt-get install -y --no-install-recommends bundler build-essential ruby-dev && cd /srv && bundle install

FROM debian:12 AS packaging
RUN apt-get update && apt-get install -y --no-install-recommends debhelper dpkg-dev build-essential fakeroot && cd /src && dpkg-buildpackage -b

FROM debian:12 AS node
RUN apt-get update && apt-get install -y --no-install-recommends npm build-essential git openssh-client && cd /srv && npm ci
