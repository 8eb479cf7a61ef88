FROM gcc:14-bookworm AS build
WORKDIR /src
COPY . .
RUN gcc -O2 -o app main.c -l curl -l pq

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates \
        libcurl4 \
        libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/app /src/app
WORKDIR /src
CMD ["./app"]
