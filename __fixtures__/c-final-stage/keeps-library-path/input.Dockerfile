FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
ENV LD_LIBRARY_PATH=/src/lib
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
