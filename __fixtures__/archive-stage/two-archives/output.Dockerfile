FROM alpine:3.20 AS archive
COPY viewer.tar.xz /tmp/
RUN mkdir /opt/viewer && tar -xJf /tmp/viewer.tar.xz -C /opt/viewer

FROM alpine:3.20 AS archive-2
COPY editor.tar.gz /tmp/
RUN mkdir /opt/editor && tar -xzf /tmp/editor.tar.gz -C /opt/editor

FROM alpine:3.20
COPY first.tar.gz second.tar.xz.sum /tmp/
COPY --from=archive-2 /opt /opt
COPY --from=archive /opt /opt
CMD ["/opt/editor/run"]
