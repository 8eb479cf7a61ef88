FROM debian:12 AS one
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates
