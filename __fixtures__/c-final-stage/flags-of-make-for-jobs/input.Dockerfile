FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
ENV MAKEFLAGS="-j 4"
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
