FROM debian:12
RUN wget -q https://example.com/tide-1.2.tar.gz && tar xzf tide-1.2.tar.gz && rm tide-1.2.tar.gz
RUN mv tide-1.2 /opt/tide

RUN curl -fsSL https://example.com/quay-3.tar.xz | tar xJ
RUN mv -v quay-3 /opt/quay && ln -s /opt/quay/bin/quay /usr/local/bin/quay

RUN git clone https://example.com/harbour.git
RUN mv -t /srv harbour

RUN git clone https://example.com/jetty.git
RUN cd jetty/build && make
RUN mv jetty/build/jetty /usr/bin/jetty
