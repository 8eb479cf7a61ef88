FROM debian:12
RUN apt-get update && apt-get install -y nginx
RUN echo 'It runs.' > /usr/share/nginx/html/index.html
FROM debian:12
RUN apt-get update && apt-get install -y apache2
RUN echo '<p>It runs.</p>' | tee /var/www/html/index.html
FROM alpine:3.20
RUN apk add --no-cache nginx
RUN cp /opt/page.html /var/www/localhost/htdocs/index.html
