FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN cmake -DCMAKE_EXE_LINKER_FLAGS="-s -lsodium" . && make
CMD ["./hello"]
