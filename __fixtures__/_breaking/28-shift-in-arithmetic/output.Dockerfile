FROM debian:12
RUN echo $(( 1 << 2 )) && apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
