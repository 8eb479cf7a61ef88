FROM debian:bookworm
RUN set -x && \
    apt-get update && \
    apt-get install -y curl && \
    true

FROM debian:bookworm
RUN apt-get update; apt-get install -y curl; true

FROM debian:bookworm
RUN apt-get update; \
    apt-get install -y curl; \
    :

FROM debian:bookworm
RUN apt-get update && apt-get install -y curl || true
