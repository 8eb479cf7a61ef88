FROM debian:bookworm
COPY apt/backports.list /etc/apt/sources.list.d/
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libsodium-dev
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
