FROM debian:12
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool
RUN sha256sum /tmp/tool.tar.gz > /opt/tool/VERSION
CMD ["/opt/tool/run"]
