FROM busybox:latest
COPY --chmod=0755 tool /usr/local/bin/tool
