FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential git && rm -rf /var/lib/apt/lists/*
WORKDIR /src
RUN git clone https://example.com/hello.git .
RUN make
CMD ["./hello"]
