FROM debian:12
RUN apt-get update && \
    apt-get install -y nginx && \
    mkdir -p /var/www/site && \
    rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN apt-get update && \
    apt-get install -y nginx && \
    mkdir -p /var/www/site && \
    chown www-data /var/www/site
