FROM debian:12
RUN apt-get update && apt-get install -y wget && \
    wget -qO /usr/local/bin/tini https://downloads.example.com/tini && \
    chmod +x /usr/local/bin/tini
RUN wget -q -O /tmp/agent.tgz https://downloads.example.com/agent.tgz && \
    tar -xzf /tmp/agent.tgz -C /opt && \
    chown -R nobody /opt/agent && \
    rm /tmp/agent.tgz
