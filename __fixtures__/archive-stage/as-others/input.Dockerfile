from node:22 as web-builder
run npm run build

from debian:12
copy tool-2.1.tar.gz /tmp/
run mkdir -p /opt/tool && tar -xzf /tmp/tool-2.1.tar.gz -C /opt/tool && rm /tmp/tool-2.1.tar.gz
run /opt/tool/bin/tool --version
