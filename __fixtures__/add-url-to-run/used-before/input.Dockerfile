FROM debian:12
RUN apt-get update && apt-get install -y wget && \
    wget -qO /usr/local/bin/tini https://downloads.example.com/tini && \
    chmod +x /usr/local/bin/tini
ADD https://downloads.example.com/agent.tgz /tmp/agent.tgz
RUN tar -xzf /tmp/agent.tgz -C /opt && \
    chown -R nobody /opt/agent
