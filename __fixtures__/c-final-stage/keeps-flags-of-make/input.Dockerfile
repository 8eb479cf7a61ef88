FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
ENV MAKEFLAGS="-j4 PREFIX=/usr"
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
