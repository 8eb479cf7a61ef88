FROM debian:12
RUN apt-get update && apt-get install -y wget && wget https://example.com/key.asc
RUN apt-get install -y ca-certificates
