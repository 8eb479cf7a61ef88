FROM debian:12
RUN curl -LO https://example.com/ship.phar
RUN mv ship.phar /usr/local/bin/sail
RUN chmod +x /usr/local/bin/sail

RUN wget -P /opt https://example.com/chart.zip
RUN unzip -d /opt /opt/chart.zip
RUN mkdir -p /opt
RUN touch /opt/log
