FROM debian:12
RUN timeout 60 env LANG=C apt-get update
COPY a /a
RUN retry 3 apt-get update && apt-get install -y jq
