FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends sudo && rm -rf /var/lib/apt/lists/*
RUN sudo mkdir /srv/data && sudo -u root touch /srv/data/file
