FROM debian:12
RUN apt-get update && apt-get install -s curl && apt-get install --dry-run curl && apt-get upgrade --simulate
RUN apt-get install -d curl && apt-get install --download-only curl && apt-get install --print-uris curl
