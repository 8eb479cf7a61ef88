FROM debian:12
RUN apt-get update && apt-get install -y ruby && gem install -v 2.5.0 bundler
