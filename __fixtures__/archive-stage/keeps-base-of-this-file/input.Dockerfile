FROM debian:12 AS base
ENV LANG=C.UTF-8

FROM base
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool && rm /tmp/tool.tar.gz
CMD ["/opt/tool/run"]
