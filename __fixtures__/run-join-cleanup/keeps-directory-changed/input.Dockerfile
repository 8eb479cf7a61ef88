FROM debian:12
RUN cd /tmp && wget -O a.tgz https://example.com/a.tgz && tar -xzf a.tgz -C /opt
RUN rm /tmp/a.tgz
