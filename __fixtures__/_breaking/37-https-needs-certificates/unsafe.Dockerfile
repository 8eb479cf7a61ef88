FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends \
    ca-certificates \
    git \
    less \
    openssh-client \
    && git clone https://git.example.com/x.git /x \
    && rm -rf /var/lib/apt/lists/*
