FROM debian:12
RUN apt-get update && apt-get install python3-argcomplete libpopt-dev
