FROM debian:12
RUN git clone https://example.com/tool.git /tmp/tool && \
    make -C /tmp/tool install && \
    rm -rf /tmp/tool
