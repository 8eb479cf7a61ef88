from node:22 AS web-builder
run npm run build

from debian:12
COPY tool-2.1.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool-2.1.tar.gz -C /opt/tool && rm /tmp/tool-2.1.tar.gz
RUN /opt/tool/bin/tool --version
