FROM debian:12 AS archive
COPY agent.tar.gz /tmp/
RUN mkdir -p /opt/agent && tar -xzf /tmp/agent.tar.gz -C /opt/agent

FROM debian:12
COPY --from=archive /opt /opt
COPY key.asc /tmp/
RUN rm -f /tmp/key.asc
CMD ["/opt/agent/run"]
