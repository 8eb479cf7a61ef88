FROM debian:12
RUN useradd --system --no-log-init tool
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool && rm /tmp/tool.tar.gz
USER tool
CMD ["/opt/tool/run"]
