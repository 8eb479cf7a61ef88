FROM debian:bookworm
RUN apt-get update && apt-get install -y -o APT::Install-Recommends=false build-essential:native libsodium-dev
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
