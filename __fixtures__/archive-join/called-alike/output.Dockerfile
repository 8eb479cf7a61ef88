FROM debian:12
RUN wget -O engine.tar.gz https://example.com/engine-2.1-linux.tar.gz && \
    tar xzf engine.tar.gz && \
    cd engine-2.1 && \
    make install && \
    cd .. && \
    rm -rf engine.tar.gz engine-2.1

RUN wget -O motor.tar.gz https://example.com/motor-2.1-linux.tar.gz && \
    tar xzf motor.tar.gz
RUN cd wheels-3 && make install
RUN rm -rf motor.tar.gz wheels-3
