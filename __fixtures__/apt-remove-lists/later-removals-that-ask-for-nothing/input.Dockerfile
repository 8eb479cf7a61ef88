FROM debian:12
RUN apt-get update && apt-get install -y nginx
COPY nginx.conf /etc/nginx/nginx.conf
RUN rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y curl && rm -r /var/lib/apt/lists/*
