FROM debian:12 AS tools
RUN apt-get update && apt-get install -y curl

FROM debian:12 AS docs
COPY --from=tools /var/lib/apt/lists /var/lib/apt/lists
RUN apt-get install -y pandoc && rm -rf /var/lib/apt/lists/*

FROM tools
COPY --from=docs /srv/docs /srv/docs
