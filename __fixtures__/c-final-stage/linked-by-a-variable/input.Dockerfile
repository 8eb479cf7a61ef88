FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libsodium-dev && rm -rf /var/lib/apt/lists/*
ENV LDLIBS="-lm -lsodium"
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
