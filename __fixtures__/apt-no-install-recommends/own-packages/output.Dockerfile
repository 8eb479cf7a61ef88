FROM registry.example.com/team/base:3
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/*
RUN wget https://example.com/a
