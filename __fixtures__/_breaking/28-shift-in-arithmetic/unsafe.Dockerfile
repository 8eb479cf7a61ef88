FROM debian:12
RUN echo $(( 1 << 2 )) && apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
