FROM debian:12-slim
RUN apt-get update
RUN apt-get install -y --no-install-recommends composer php-cli
WORKDIR /srv/tides
COPY . .
RUN composer install --no-dev --no-interaction
EXPOSE 8080
CMD ["php", "-S", "0.0.0.0:8080", "-t", "public"]
