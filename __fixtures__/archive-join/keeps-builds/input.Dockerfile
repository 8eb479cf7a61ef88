FROM debian:12
WORKDIR /src
RUN wget https://example.com/engine-2.zip
RUN unzip engine-2.zip && make -C engine-2 -j 4
