FROM debian:12
RUN mkdir /deps && cd /deps && wget https://example.com/a.tgz && tar xzf a.tgz && cd a && make install && rm -rf /deps
RUN mkdir /tmp/b && cd /tmp/b/ && wget https://example.com/b.tgz && tar xzf b.tgz && make install && cd .. && rm -rf b
WORKDIR /tmp/c
RUN wget https://example.com/c.tgz && tar xzf c.tgz && make install && cd / && rm -r /tmp/c
