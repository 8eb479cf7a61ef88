FROM debian:wheezy
RUN gem install a
