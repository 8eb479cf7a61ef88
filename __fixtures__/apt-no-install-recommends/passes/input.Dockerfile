# What is added to the second install is there for the first one too.
FROM registry.example.com/web:9
RUN apt-get update && apt-get install -y example-database && apt-get install -y php-dev
RUN cd /src && phpize && ./configure && make install
