FROM debian:12
COPY agent.tar.gz /tmp/
COPY key.asc /tmp/
RUN mkdir -p /opt/agent && tar -xzf /tmp/agent.tar.gz -C /opt/agent && rm -f /tmp/agent.tar.gz /tmp/key.asc
CMD ["/opt/agent/run"]
