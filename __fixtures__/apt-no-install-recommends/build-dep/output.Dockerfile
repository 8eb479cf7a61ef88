FROM debian:12
RUN apt-get update && apt-get build-dep --no-install-recommends -y python3
