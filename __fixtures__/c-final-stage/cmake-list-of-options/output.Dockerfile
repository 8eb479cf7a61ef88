FROM buildpack-deps:bookworm AS build
RUN apt-get update && apt-get install -y cmake
WORKDIR /src
COPY . .
RUN cmake -S . -B build && cmake --build build

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y libgomp1 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/build/app /src/build/app
WORKDIR /src
CMD ["./build/app"]
