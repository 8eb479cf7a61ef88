FROM debian:12
ARG SHIP=2.1
RUN wget -O- https://github.com/example/game/archive/master.tar.gz | tar xz
RUN mv game-master/* /srv/ && rm -rf game-master

RUN curl -fsSLO https://github.com/example/ship/archive/refs/tags/v${SHIP}.tar.gz && tar xf v${SHIP}.tar.gz && rm v${SHIP}.tar.gz
RUN make -C ship-${SHIP} install
RUN rm -r ship-${SHIP}

RUN curl -fsSLO https://example.com/harbour-3.tar.gz && tar xf harbour-3.tar.gz && rm harbour-3.tar.gz
RUN cd harbour-3 && make install && cd .. && rm -r harbour-3

RUN curl -fsSLO https://example.com/quay-3.tar.gz && tar xf quay-3.tar.gz && rm -r quay-3*
RUN make quay-3
RUN rm -rf quay-3
