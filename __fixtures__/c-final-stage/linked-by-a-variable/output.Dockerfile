FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libsodium-dev && rm -rf /var/lib/apt/lists/*
ENV LDLIBS="-lm -lsodium"
WORKDIR /src
COPY . .
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libsodium23 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/hello /src/hello
WORKDIR /src
CMD ["./hello"]
