FROM debian:12
RUN cd /usr/src && \
    wget https://example.com/one-1.0.tar.gz && \
    tar xzf one-1.0.tar.gz && \
    rm one-1.0.tar.gz && \
    cd one-1.0 && ./configure && make install
RUN cd /usr/src && wget https://example.com/two-1.0.tar.gz && tar xzf two-1.0.tar.gz && rm two-1.0.tar.gz && cd two-1.0 && make install
RUN cd /usr/src && \
    wget https://example.com/three-1.0.tar.gz && tar xzf three-1.0.tar.gz && rm three-1.0.tar.gz && cd three-1.0 && \
    make install
RUN cd /usr/src \
 && wget https://example.com/four-1.0.tar.gz \
 && tar xzf four-1.0.tar.gz \
 && rm four-1.0.tar.gz
