FROM busybox:latest AS archive
COPY tool.tar.gz /tmp/
RUN mkdir /opt && tar -xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz

FROM busybox:latest
COPY --from=archive /opt /opt
