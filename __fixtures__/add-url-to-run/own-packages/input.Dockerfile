FROM registry.example.com/team/base:3
ADD https://example.com/tool.tar.gz /tmp/
RUN tar -xzf /tmp/tool.tar.gz -C /opt
CMD ["/opt/tool/run"]
