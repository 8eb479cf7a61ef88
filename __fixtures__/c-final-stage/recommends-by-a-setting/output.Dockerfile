FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y -o APT::Install-Recommends=false build-essential:native libmicrohttpd-dev
WORKDIR /src
COPY . .
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libmicrohttpd12 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/pages /src/pages
COPY --from=build /src/served /src/served
WORKDIR /src
EXPOSE 8080
CMD ["./served"]
