FROM registry.example.com/ruby:3.3
RUN gem install --no-document bundler rake && gem update --no-document --system
