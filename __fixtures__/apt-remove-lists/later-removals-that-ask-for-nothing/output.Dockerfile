FROM debian:12
RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
COPY nginx.conf /etc/nginx/nginx.conf
RUN apt-get update && apt-get install -y curl && rm -r /var/lib/apt/lists/*
