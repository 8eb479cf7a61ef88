FROM ruby:3.3
RUN gem install --no-document a && gem install -N b && gem install --no-ri --no-rdoc c && gem install --document ri d
