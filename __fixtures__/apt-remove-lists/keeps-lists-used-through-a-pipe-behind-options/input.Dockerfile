FROM debian:12
RUN apt-get update && apt-get install -y r-base python3 php-cli
RUN curl https://example.com/x | php -d memory_limit=-1
