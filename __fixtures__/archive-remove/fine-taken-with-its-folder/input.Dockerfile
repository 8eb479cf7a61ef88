FROM debian:12
RUN mkdir /usr/src/a && wget -O /usr/src/a/a.tgz https://example.com/a.tgz && cd /usr/src && tar xzf a/a.tgz && rm -r a

FROM debian:12
RUN wget -O /usr/src/a/a.tgz https://example.com/a.tgz && cd /usr/src && tar xzf a/a.tgz && mv a /opt

FROM debian:12
RUN wget -O /usr/src/a.tgz https://example.com/a.tgz && cd /usr/src && tar xzf a.tgz && rm a.tgz

FROM debian:12
RUN wget -O /usr/src/a.tgz https://example.com/a.tgz && cd /usr/src && tar xzf a.tgz && rm a*
