FROM debian:12
COPY a /a
RUN retry 3 apt-get update && apt-get install -y jq
