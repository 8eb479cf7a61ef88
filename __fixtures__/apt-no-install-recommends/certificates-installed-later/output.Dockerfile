FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates && wget https://example.com/key.asc
RUN apt-get install -y --no-install-recommends ca-certificates
