FROM debian:12
RUN curl -fsSLO https://example.com/tide-1.2.tar.gz
RUN cd $(mktemp -d) && tar xzf /tide-1.2.tar.gz && cd tide-1.2
RUN rm tide-1.2.tar.gz

FROM debian:12
WORKDIR /usr/src
RUN wget https://example.com/tool-1.2.tar.gz && tar xzf tool-1.2.tar.gz && cd $(mktemp -d) && cmake /usr/src/tool-1.2 && make install
RUN rm -rf tool-1.2 tool-1.2.tar.gz
