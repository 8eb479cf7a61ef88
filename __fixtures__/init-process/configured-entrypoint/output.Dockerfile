FROM registry.example.com/team/base:3
WORKDIR /srv
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY . .
EXPOSE 8000
ENTRYPOINT ["/usr/bin/tini", "--", "node"]
CMD ["server.js"]
