FROM debian:bullseye-slim
RUN mkdir -p /srv/site && echo hello > /srv/site/index.html
WORKDIR /srv/site
CMD ["cat", "index.html"]
