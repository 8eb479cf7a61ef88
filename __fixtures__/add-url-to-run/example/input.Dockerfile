FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl \
    && rm -rf /var/lib/apt/lists/*

ENV MIGRATE_VERSION=4.17.1
# Brings the database up to date when a release starts.
ADD https://downloads.example.com/migrate/v${MIGRATE_VERSION}/migrate-linux-amd64.tar.gz /tmp/migrate.tar.gz
RUN tar -xzf /tmp/migrate.tar.gz -C /usr/local/bin

CMD ["migrate", "up"]
