FROM debian:12
RUN cd $SRC && wget https://example.com/a.tgz && cd /opt && tar xzf $SRC/a.tgz
RUN cd $SRC && wget https://example.com/b.tgz && cd b && tar xzf ../b.tgz && cd ..

FROM debian:12
RUN cd /usr/src; wget https://example.com/a.tgz && cd /opt && tar xzf a.tgz

FROM debian:12
RUN cd /usr/src && wget https://example.com/a.tgz && . ./env && tar xzf a.tgz && cd a && make && cd ..; make check
