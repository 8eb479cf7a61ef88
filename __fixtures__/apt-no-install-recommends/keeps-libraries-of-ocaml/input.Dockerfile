FROM debian:bookworm
RUN apt-get update && apt-get install -y ocaml libpcre-ocaml-dev && rm -rf /var/lib/apt/lists/*
