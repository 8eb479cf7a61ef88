FROM debian:12
ENV LIB=lib/src
RUN curl -fsSLO https://example.com/one-1.tar.gz && \
    tar xf one-1.tar.gz && \
    cd one-1/native && \
    ./configure --prefix=/usr && \
    make install && \
    cd ../.. && \
    rm -r one-1 one-1.tar.gz

RUN git clone https://example.com/two.git && \
    cd $LIB && \
    cp ../../two/x y && \
    cd ../.. && \
    cd two && \
    make install && \
    cd .. && \
    rm -rf two

RUN wget https://example.com/three-3.tar.gz -O /tmp/three-3.tar.gz && \
    cd /tmp && \
    tar xf three-3.tar.gz && \
    cd /tmp/three-3 && \
    make install && \
    rm -rf /tmp/three-3 /tmp/three-3.tar.gz

RUN curl https://example.com/four-4.tar.gz | tar xzf - && \
    cd four-4 && \
    make install && \
    cd / && \
    rm -rf four-4
