FROM debian:12
RUN wget https://example.com/one-1.tgz && tar xf one-1.tgz
RUN set -e; cd one-1; make install
RUN rm -rf one-1
RUN rm one-1.tgz
