FROM debian:jessie
RUN apt-get update && apt-get install -y python-pip && rm -rf /var/lib/apt/lists/*
RUN pip install --upgrade pip && pip install flask && rm -rf ~/.cache/pip
