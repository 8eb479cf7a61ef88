FROM debian:12
RUN curl -fsSL https://example.com/tool-1.2.tar.gz | tar xz -C /opt
RUN /opt/tool-1.2/install
RUN rm -rf /opt/tool-1.2
