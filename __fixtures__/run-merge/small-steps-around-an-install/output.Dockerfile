FROM alpine:3.20
RUN echo "https://apk.example.org/v3" >> /etc/apk/repositories && \
    apk add --no-cache nginx tzdata && \
    mkdir -p /run/nginx && \
    chown nginx:nginx /run/nginx && \
    cp /usr/share/zoneinfo/Europe/Rome /etc/localtime
