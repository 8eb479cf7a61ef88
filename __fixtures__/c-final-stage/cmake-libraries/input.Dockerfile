FROM debian:12
RUN apt-get update \
    && apt-get install -y --no-install-recommends cmake g++ make pkg-config libssl-dev libcurl4-openssl-dev libboost-all-dev libjsoncpp-dev \
    && rm -rf /var/lib/apt/lists/*
COPY . /usr/src/app
RUN mkdir -p /usr/src/app/build && cd /usr/src/app/build && cmake .. && make -j4
WORKDIR /usr/src/app/build
ENTRYPOINT ["./bin/asker"]
CMD ["--verbose"]
