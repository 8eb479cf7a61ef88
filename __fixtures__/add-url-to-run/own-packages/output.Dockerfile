FROM registry.example.com/team/base:3
RUN curl -fsSL -o /tmp/tool.tar.gz https://example.com/tool.tar.gz && \
    tar -xzf /tmp/tool.tar.gz -C /opt && \
    rm /tmp/tool.tar.gz
CMD ["/opt/tool/run"]
