FROM ruby:3.3-slim
WORKDIR /srv/shop
COPY Gemfile Gemfile.lock ./
RUN bundle install
RUN mkdir -p /srv/shop/tmp
COPY --chown=1234 config ./config
COPY . .
EXPOSE 9292
CMD ["bundle", "exec", "puma"]
