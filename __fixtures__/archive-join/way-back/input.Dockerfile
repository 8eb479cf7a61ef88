FROM debian:12
ENV LIB=lib/src
RUN curl -fsSLO https://example.com/one-1.tar.gz && tar xf one-1.tar.gz
RUN cd one-1/native && \
    ./configure --prefix=/usr && \
    make install
RUN rm -r one-1 one-1.tar.gz

RUN git clone https://example.com/two.git
RUN cd $LIB && cp ../../two/x y
RUN cd two && make install
RUN rm -rf two

RUN wget https://example.com/three-3.tar.gz -O /tmp/three-3.tar.gz
RUN cd /tmp && tar xf three-3.tar.gz
RUN cd /tmp/three-3 && make install
RUN rm -rf /tmp/three-3 /tmp/three-3.tar.gz

RUN curl https://example.com/four-4.tar.gz | tar xzf -
RUN cd four-4 && make install
RUN cd / && rm -rf four-4
