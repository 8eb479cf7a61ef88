FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends -- htop
RUN apt-get update && apt-get install --no-install-recommends -- htop
RUN apt-get update && apt-get -y install --no-install-recommends -- htop
