FROM debian:12
RUN mkdir -p /opt/engine \
    && wget -O /tmp/engine.zip https://example.com/engine.zip \
    && unzip -d /opt/engine /tmp/engine.zip
RUN chown -R www-data /opt/engine && \
    chmod -R a+r /opt/engine && \
    rm -r /tmp/engine.zip
