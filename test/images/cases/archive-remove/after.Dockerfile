FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY tool.tar.gz /srv/mirror/
RUN curl -fsSL file:///srv/mirror/tool.tar.gz -o /tmp/tool.tar.gz && tar -xzf /tmp/tool.tar.gz -C /opt \
    && rm /tmp/tool.tar.gz
