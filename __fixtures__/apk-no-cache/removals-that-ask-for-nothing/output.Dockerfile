FROM alpine:3.20
RUN apk add --no-cache nginx
COPY nginx.conf /etc/nginx/nginx.conf
RUN rm -rf /var/cache/apk/* && mkdir -p /var/cache/apk
RUN apk add --no-cache curl
