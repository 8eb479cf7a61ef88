FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake libboost-all-dev
WORKDIR /src
COPY . .
RUN make

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libboost-atomic1.74.0 \
        libboost-chrono1.74.0 \
        libboost-container1.74.0 \
        libboost-context1.74.0 \
        libboost-coroutine1.74.0 \
        libboost-date-time1.74.0 \
        libboost-fiber1.74.0 \
        libboost-filesystem1.74.0 \
        libboost-graph-parallel1.74.0 \
        libboost-graph1.74.0 \
        libboost-iostreams1.74.0 \
        libboost-locale1.74.0 \
        libboost-log1.74.0 \
        libboost-math1.74.0 \
        libboost-mpi-python1.74.0 \
        libboost-mpi1.74.0 \
        libboost-nowide1.74.0 \
        libboost-numpy1.74.0 \
        libboost-program-options1.74.0 \
        libboost-python1.74.0 \
        libboost-random1.74.0 \
        libboost-regex1.74.0 \
        libboost-serialization1.74.0 \
        libboost-stacktrace1.74.0 \
        libboost-system1.74.0 \
        libboost-test1.74.0 \
        libboost-thread1.74.0 \
        libboost-timer1.74.0 \
        libboost-type-erasure1.74.0 \
        libboost-wave1.74.0 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/app /src/app
WORKDIR /src
CMD ["./app"]
