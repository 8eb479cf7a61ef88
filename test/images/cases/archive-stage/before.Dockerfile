FROM busybox:latest
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool && rm /tmp/tool.tar.gz
