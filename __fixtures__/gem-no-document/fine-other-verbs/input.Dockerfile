FROM ruby:3.3
RUN gem list && gem uninstall a && gem build x.gemspec && bundle install && echo "gem install a"
