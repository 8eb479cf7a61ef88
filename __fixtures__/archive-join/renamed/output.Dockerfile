FROM debian:12
RUN curl -LO https://example.com/ship.phar && \
    mv ship.phar /usr/local/bin/sail && \
    chmod +x /usr/local/bin/sail

RUN wget -P /opt https://example.com/chart.zip && \
    unzip -d /opt /opt/chart.zip
RUN mkdir -p /opt
RUN touch /opt/log
