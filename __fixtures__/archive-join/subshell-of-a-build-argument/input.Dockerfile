FROM debian:12
ARG FOLDER=a
ENV LIB=$FOLDER/src SRC=lib/src
RUN git clone https://example.com/one.git
RUN cd $FOLDER && cp ../one/x y
RUN cd one && make install && cd .. && rm -rf one

RUN git clone https://example.com/two.git
RUN cd $LIB && cp ../../two/x y
RUN cd two && make install && cd .. && rm -rf two

RUN git clone https://example.com/three.git
RUN cd $SRC && cp ../../three/x y
RUN cd three && make install && cd .. && rm -rf three
