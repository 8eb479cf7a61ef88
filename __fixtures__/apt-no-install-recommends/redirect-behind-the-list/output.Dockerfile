FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates > /dev/null
