FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y -o APT::Install-Recommends=false build-essential:native libsodium-dev
WORKDIR /src
COPY . .
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libsodium23 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/hello /src/hello
WORKDIR /src
CMD ["./hello"]
