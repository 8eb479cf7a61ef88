FROM debian:12
RUN wget https://example.com/one-1.tar.gz
RUN set -e; tar xf one-1.tar.gz; cd one-1; make install
RUN rm -rf one-1
RUN wget https://example.com/two-2.tar.gz
RUN --network=none tar xf two-2.tar.gz
RUN wget https://example.com/three-3.tar.gz
RUN ["tar", "xf", "three-3.tar.gz"]
RUN wget https://example.com/four-4.tar.gz && trap 'echo done' EXIT
RUN tar xf four-4.tar.gz && rm four-4.tar.gz
RUN curl -fsSLO https://example.com/five-5.tar.gz && tar xf five-5.tar.gz
RUN cd "$PWD/five-5" && \
    make && \
    make install
RUN rm -rf five-5 five-5.tar.gz
RUN wget https://example.com/six-6.tar.gz &
RUN tar xf six-6.tar.gz
