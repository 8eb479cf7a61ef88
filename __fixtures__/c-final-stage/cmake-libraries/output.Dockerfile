FROM debian:12 AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends cmake g++ make pkg-config libssl-dev libcurl4-openssl-dev libboost-all-dev libjsoncpp-dev \
    && rm -rf /var/lib/apt/lists/*
COPY . /usr/src/app
RUN mkdir -p /usr/src/app/build && cd /usr/src/app/build && cmake .. && make -j4

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates \
        libboost-program-options1.74.0 \
        libcurl4 \
        libjsoncpp25 \
        libssl3 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/src/app/build/bin/asker /usr/src/app/build/bin/asker
WORKDIR /usr/src/app/build
ENTRYPOINT ["./bin/asker"]
CMD ["--verbose"]
