FROM debian:12
RUN wget https://example.com/fonts.zip && \
    mkdir -p /usr/share/fonts/example && \
    unzip -d /usr/share/fonts/example fonts.zip && \
    chmod -R a+r /usr/share/fonts/example
