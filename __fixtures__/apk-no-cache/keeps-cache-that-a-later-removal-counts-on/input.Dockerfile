FROM alpine:3.20
RUN apk add --update nginx
COPY nginx.conf /etc/nginx/nginx.conf
RUN rm /var/cache/apk/*
