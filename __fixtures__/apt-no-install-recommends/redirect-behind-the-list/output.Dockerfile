FROM debian:12
RUN apt-get update && apt-get install --no-install-recommends -y wget ca-certificates > /dev/null
