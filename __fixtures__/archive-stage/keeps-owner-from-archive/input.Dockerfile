FROM debian:12
COPY tool.tar.gz /tmp/
RUN mkdir -p /tool && tar -xzf /tmp/tool.tar.gz -C /tool && rm /tmp/tool.tar.gz
CMD ["/tool/run"]
