FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake
WORKDIR /src
COPY . .
RUN make
CMD ["./app", "."]
