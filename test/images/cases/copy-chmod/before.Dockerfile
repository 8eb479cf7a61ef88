FROM busybox:latest
COPY tool /usr/local/bin/tool
RUN chmod 0755 /usr/local/bin/tool
