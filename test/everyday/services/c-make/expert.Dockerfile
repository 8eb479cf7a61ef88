FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends zlib1g && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /src/echod ./echod
USER 10001
EXPOSE 7007
CMD ["./echod"]
