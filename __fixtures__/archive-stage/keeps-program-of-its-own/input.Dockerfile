FROM alpine:3.20
RUN apk add --no-cache unzip
COPY tool.zip /tmp/
RUN mkdir /opt/tool && unzip -q /tmp/tool.zip -d /opt/tool && rm /tmp/tool.zip
CMD ["/opt/tool/run"]
