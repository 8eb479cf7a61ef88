FROM debian:buster
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*
RUN pip3 install --upgrade pip && rm -rf ~/.cache/pip
RUN pip3 install --no-cache-dir flask
