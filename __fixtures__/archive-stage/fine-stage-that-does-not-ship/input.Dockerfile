FROM debian:12 AS tool
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool

FROM debian:12
COPY --from=tool /opt/tool /opt/tool
CMD ["/opt/tool/run"]
