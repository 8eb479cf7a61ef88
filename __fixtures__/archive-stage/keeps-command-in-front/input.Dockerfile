FROM debian:12
COPY tool.tar.gz prepare.sh /tmp/
COPY more.tar.gz /tmp/
RUN sh /tmp/prepare.sh && mkdir -p /opt/more && tar -xzf /tmp/more.tar.gz -C /opt/more && rm /tmp/more.tar.gz
CMD ["/opt/more/run"]
