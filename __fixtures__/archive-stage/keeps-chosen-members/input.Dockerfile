FROM debian:12
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool bin/run && rm /tmp/tool.tar.gz
CMD ["/opt/tool/bin/run"]
