FROM debian:12
RUN curl -fsSL -o /usr/local/bin/shipper https://example.com/shipper && \
    chmod +x /usr/local/bin/shipper && \
    ln -s /usr/local/bin/shipper /usr/bin/shipper

RUN mkdir -p /srv/data

RUN wget -P /etc/example https://example.com/site.conf && \
    sed -i s/8080/80/ /etc/example/site.conf
RUN mkdir /srv/logs

RUN curl -fsSL -o /opt/setup.sh https://example.com/setup.sh
RUN cat /opt/setup.sh
RUN wget -O /opt/tool https://example.com/tool
RUN sh /opt/setup.sh
