FROM debian:12
USER nobody
COPY tool.tar.gz /tmp/
RUN mkdir -p /tmp/tool && tar -xzf /tmp/tool.tar.gz -C /tmp/tool --strip-components=1
CMD ["/tmp/tool/run"]
