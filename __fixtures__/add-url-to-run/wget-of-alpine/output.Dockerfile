FROM alpine:3.20
RUN wget -q -O /tmp/site.zip https://downloads.example.com/site.zip && \
    unzip -q /tmp/site.zip -d /var/www && \
    rm /tmp/site.zip
