FROM debian:12
COPY a.tgz /tmp/
RUN tar -xzf /tmp/a.tgz -C /opt
RUN rm /tmp/a.tgz
