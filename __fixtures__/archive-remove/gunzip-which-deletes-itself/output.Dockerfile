FROM debian:12
RUN wget -O /tmp/a.tar.gz https://example.com/a.tar.gz && gunzip /tmp/a.tar.gz && tar -xf /tmp/a.tar && \
    rm /tmp/a.tar
