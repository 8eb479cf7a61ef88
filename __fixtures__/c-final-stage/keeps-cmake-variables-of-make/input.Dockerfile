FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mkdir build && cd build && cmake .. && make DESTDIR=/out install
CMD ["hello"]
