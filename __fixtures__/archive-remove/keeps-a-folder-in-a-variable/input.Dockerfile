FROM debian:12
ENV D=/tmp/b
RUN wget -O $D/a.tar.gz https://example.com/a.tar.gz && tar xf $D/a.tar.gz -C /opt && rm -r $D/
