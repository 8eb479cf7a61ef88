FROM debian:bookworm
RUN wget https://example.com/ckb-1.0.tar.gz -O /tmp/ckb.tar.gz
RUN tar xzf /tmp/ckb.tar.gz -C /opt && /opt/ckb/install --prefix=/usr
RUN wget https://example.com/dumb-init.deb -O /tmp/dumb-init.deb
RUN dpkg -i /tmp/dumb-init.deb

RUN rm -rf /tmp/ckb.tar.gz /tmp/dumb-init.deb
