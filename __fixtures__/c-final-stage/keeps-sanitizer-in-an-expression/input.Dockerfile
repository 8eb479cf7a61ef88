FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake
WORKDIR /src
COPY . .
RUN cmake -S . -B build && cmake --build build
CMD ["./build/app"]
