FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libssl-dev libcurl4-openssl-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
