FROM debian:12
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool
RUN mv /tmp/*.tar.gz /var/cache/
CMD ["/opt/tool/run"]
