FROM alpine:3.20
ADD https://downloads.example.com/site.zip /tmp/site.zip
RUN unzip -q /tmp/site.zip -d /var/www
RUN rm /tmp/site.zip
