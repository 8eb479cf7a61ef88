FROM debian:12
COPY tool.tar.gz /tmp/
# Extracted by hand: the vendor's script asks questions.
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool && rm /tmp/tool.tar.gz
CMD ["/opt/tool/run"]
