FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake libboost-all-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN cmake -S . -B build && cmake --build build
CMD ["./build/hello"]
