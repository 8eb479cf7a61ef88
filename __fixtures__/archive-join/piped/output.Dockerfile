FROM debian:12
RUN curl -fsSL https://example.com/tool-1.2.tar.gz | tar xz -C /opt && \
    /opt/tool-1.2/install && \
    rm -rf /opt/tool-1.2
