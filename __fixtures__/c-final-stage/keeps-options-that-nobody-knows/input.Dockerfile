FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
ARG CFLAGS
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
