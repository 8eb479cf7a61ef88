FROM debian:12
ARG VERSION=4.2
COPY tool-${VERSION}.tar.gz /tmp/tool.tar.gz
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool && rm /tmp/tool.tar.gz
CMD ["/opt/tool/run"]
