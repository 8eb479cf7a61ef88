FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
RUN install -d -o 1000 -g 1000 /srv/app
WORKDIR /srv/app
COPY --chown=1000:1000 server.js ./
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["/usr/bin/tini", "--", "docker-entrypoint.sh"]
CMD ["node", "/srv/app/server.js"]
