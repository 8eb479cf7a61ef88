FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make all && make install

FROM debian:bookworm-slim
COPY --from=build /src/hello /src/hello
WORKDIR /src
CMD ["./hello"]
