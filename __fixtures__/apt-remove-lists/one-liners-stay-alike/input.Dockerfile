FROM debian:12 AS a
RUN apt-get update && apt-get install -y --no-install-recommends curl
FROM debian:12 AS b
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates
FROM debian:12 AS c
RUN apt-get update && apt-get install -y ca-certificates
