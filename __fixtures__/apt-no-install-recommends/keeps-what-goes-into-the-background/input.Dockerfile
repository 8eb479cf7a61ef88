FROM debian:12
RUN apt-get update & \
    apt-get install -y example-tool & \
    rm -rf /var/lib/apt/lists/*
RUN (apt-get update && apt-get install -y jq) &
