FROM ruby:3.3-slim
ENV BUNDLE_DEPLOYMENT=1 \
    BUNDLE_WITHOUT=development
WORKDIR /rails
COPY . .
RUN bundle install --jobs 4 && rm -rf ~/.bundle/cache
RUN bundle exec rails assets:precompile
