from node:22 AS web-builder
run npm run build

from debian:12 AS archive
COPY tool-2.1.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool-2.1.tar.gz -C /opt/tool

from debian:12
COPY --from=archive /opt /opt
RUN /opt/tool/bin/tool --version
