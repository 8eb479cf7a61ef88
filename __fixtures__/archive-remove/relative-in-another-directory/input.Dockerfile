FROM debian:12
RUN cd /tmp && wget https://example.com/a.tgz && cd /opt && tar -xzf ../tmp/a.tgz
RUN wget -O a.tgz https://example.com/a.tgz && cd /opt && tar -xzf a.tgz
