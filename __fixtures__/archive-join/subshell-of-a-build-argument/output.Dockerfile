FROM debian:12
ARG FOLDER=a
ENV LIB=$FOLDER/src SRC=lib/src
RUN git clone https://example.com/one.git && \
    (cd $FOLDER && cp ../one/x y) && \
    cd one && \
    make install && \
    cd .. && \
    rm -rf one

RUN git clone https://example.com/two.git && \
    (cd $LIB && cp ../../two/x y) && \
    cd two && \
    make install && \
    cd .. && \
    rm -rf two

RUN git clone https://example.com/three.git && \
    cd $SRC && \
    cp ../../three/x y && \
    cd ../.. && \
    cd three && \
    make install && \
    cd .. && \
    rm -rf three
