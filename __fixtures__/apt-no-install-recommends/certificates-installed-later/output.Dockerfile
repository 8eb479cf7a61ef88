FROM debian:12
RUN apt-get update && apt-get install --no-install-recommends -y wget ca-certificates && wget https://example.com/key.asc
RUN apt-get install --no-install-recommends -y ca-certificates
