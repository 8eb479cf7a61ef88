# What is added to the second install is there for the first one too.
FROM registry.example.com/web:9
RUN apt-get update && apt-get install -y --no-install-recommends example-database && apt-get install -y --no-install-recommends php-dev build-essential
RUN cd /src && phpize && ./configure && make install
