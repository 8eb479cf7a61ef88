FROM debian:12
WORKDIR /usr/src
RUN wget https://example.com/one-1.tar.gz
RUN tar xf one-1.tar.gz; cd one-1; make install
RUN rm -rf one-1 one-1.tar.gz

RUN wget https://example.com/two-2.tar.gz
RUN tar xf two-2.tar.gz
RUN cd two-2 && cd src && make install || exit 1
RUN export V=2 && cd /usr/src/two-2 && make docs-$V
RUN rm -rf two-2 two-2.tar.gz

RUN cd /opt && wget https://example.com/three-3.zip
RUN unzip /opt/three-3.zip
RUN rm /opt/three-3.zip
