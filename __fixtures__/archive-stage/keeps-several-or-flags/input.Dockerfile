FROM debian:12
COPY --chmod=644 tool.tar.gz /tmp/
COPY a.tar.gz b.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool && rm /tmp/tool.tar.gz
RUN mkdir -p /opt/a && tar -xzf /tmp/a.tar.gz -C /opt/a && rm /tmp/a.tar.gz
CMD ["/opt/tool/run"]
