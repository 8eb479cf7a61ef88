FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake libboost-all-dev
WORKDIR /src
COPY . .
RUN cmake -S . -B build && cmake --build build

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libboost-filesystem1.74.0 \
        libboost-thread1.74.0 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/build/app /src/build/app
WORKDIR /src
CMD ["./build/app"]
