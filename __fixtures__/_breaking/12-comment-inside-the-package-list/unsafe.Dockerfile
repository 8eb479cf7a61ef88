FROM debian:12
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends a b \
    # c is for the tests
    c && \
    rm -rf /var/lib/apt/lists/*
