FROM alpine:3.20
RUN echo "https://apk.example.org/v3" >> /etc/apk/repositories
RUN apk add --no-cache nginx tzdata
RUN mkdir -p /run/nginx && chown nginx:nginx /run/nginx
RUN cp /usr/share/zoneinfo/Europe/Rome /etc/localtime
