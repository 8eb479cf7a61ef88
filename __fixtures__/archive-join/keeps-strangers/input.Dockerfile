FROM debian:12
RUN wget https://example.com/tool-1.2.tar.gz
RUN make -C /srv
RUN tar xf tool-1.2.tar.gz
RUN cd tool-1.2 && make install
