FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]

FROM debian:bookworm-slim
COPY --from=build /src/hello /hello
CMD ["/hello"]
