FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/* && \
    cp /usr/share/zoneinfo/Europe/Lisbon /etc/localtime && \
    echo Europe/Lisbon > /etc/timezone
