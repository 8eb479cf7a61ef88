FROM gcc:14-bookworm AS build
WORKDIR /src
COPY . .
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/app /src/app
WORKDIR /src
CMD ["./app"]
