FROM debian:12
RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/* 
RUN mkdir -p /var/www/site 
FROM debian:12
RUN apt-get update && apt-get install -y nginx
RUN mkdir -p /var/www/site 
RUN chown www-data /var/www/site  
