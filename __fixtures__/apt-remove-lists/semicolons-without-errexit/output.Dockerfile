FROM debian:12
RUN apt-get update; apt-get install -y foo; ./maybe_fails && \
    rm -rf /var/lib/apt/lists/*
