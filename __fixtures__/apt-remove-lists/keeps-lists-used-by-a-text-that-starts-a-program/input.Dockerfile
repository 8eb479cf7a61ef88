FROM debian:12
RUN apt-get update && apt-get install -y r-base python3 php-cli
RUN perl -e 'exec "apt-get","install"'
