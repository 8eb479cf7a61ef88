# What it misses it fetches.
FROM fedora:40
RUN dnf install -y curl
COPY install.sh /usr/local/bin/
RUN install.sh
RUN --network=none make -C /src
