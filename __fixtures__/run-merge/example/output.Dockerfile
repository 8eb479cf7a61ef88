FROM debian:bookworm-slim
RUN apt-get update && \
    apt-get install -y tzdata && \
    cp /usr/share/zoneinfo/Europe/Berlin /etc/localtime && \
    echo Europe/Berlin > /etc/timezone
