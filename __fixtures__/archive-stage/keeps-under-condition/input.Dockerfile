FROM debian:12
ARG WITH_TOOL=1
COPY tool.tar.gz /tmp/
RUN if [ "$WITH_TOOL" = 1 ]; then mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool; fi && rm /tmp/tool.tar.gz
CMD ["/opt/tool/run"]
