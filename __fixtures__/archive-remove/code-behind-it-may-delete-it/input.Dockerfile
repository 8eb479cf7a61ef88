FROM debian:12
RUN wget https://example.com/abc.tar.gz && tar xf abc.tar.gz && abc/install.sh

RUN wget https://example.com/def.tar.gz && tar xf def.tar.gz && make -C def install
