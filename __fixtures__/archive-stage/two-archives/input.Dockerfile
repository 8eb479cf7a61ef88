FROM alpine:3.20
COPY first.tar.gz second.tar.xz.sum /tmp/
COPY editor.tar.gz /tmp/
COPY viewer.tar.xz /tmp/
RUN mkdir /opt/editor && tar -xzf /tmp/editor.tar.gz -C /opt/editor && rm /tmp/editor.tar.gz
RUN mkdir /opt/viewer && tar -xJf /tmp/viewer.tar.xz -C /opt/viewer && rm /tmp/viewer.tar.xz
CMD ["/opt/editor/run"]
