FROM debian:12
RUN bash -c 'apt-get update && apt-get install -y curl' && rm -rf /var/lib/apt/lists/*
RUN sudo bash -c "set -e; apt-get update; apt-get install -y git" && \
    sudo rm -rf /var/lib/apt/lists/*
RUN timeout 300 apt-get update && sudo nice apt-get install -y make && rm -rf /var/lib/apt/lists/*
