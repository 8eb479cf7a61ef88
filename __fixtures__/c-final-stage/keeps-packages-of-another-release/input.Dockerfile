FROM debian:bookworm
RUN apt-get update && apt-get install -y -t bookworm-backports build-essential libsodium-dev
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
