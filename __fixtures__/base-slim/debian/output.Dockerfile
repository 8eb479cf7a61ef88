FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates nginx \
 && rm -rf /var/lib/apt/lists/*
ENV LANG=C.UTF-8
CMD ["nginx", "-g", "daemon off;"]
