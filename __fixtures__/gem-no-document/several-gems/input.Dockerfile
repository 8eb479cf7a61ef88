FROM registry.example.com/ruby:3.3
RUN gem install bundler rake && gem update --system
