FROM busybox:latest
ARG files
ADD --checksum=sha256:b19284c965573b1d3667624cb090dadea69ed22f6aa3695493b8ef666b224e06 http://${files}/downloads.example.com/tool.tar /tmp/
RUN mkdir -p /opt \
    && tar -xf /tmp/tool.tar -C /opt
RUN rm /tmp/tool.tar
CMD ["/opt/tool/bin/tool"]
