FROM debian:12 AS vendor
COPY vendor.list /etc/apt/sources.list.d/
RUN apt-get update && \
    apt-get install -y curl && \
    apt-get install -y wget

# Its image has the sources of PostgreSQL's own packages.
FROM postgres:16-bookworm
RUN apt-get update && \
    apt-get install -y curl && \
    apt-get install -y wget
CMD ["sh"]
