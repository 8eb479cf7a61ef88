FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake
WORKDIR /src
COPY . .
RUN export CFLAGS="-fsanitize=address" LDFLAGS="-fsanitize=address" && make
CMD ["./app"]
