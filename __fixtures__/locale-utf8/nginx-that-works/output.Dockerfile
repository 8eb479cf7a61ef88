FROM nginx:1.27 AS pages
ENV LANG=C.UTF-8
COPY pages /usr/share/nginx/html

FROM pages
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY feed.py /docker-entrypoint.d/50-feed.sh
