FROM ruby:3.3-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends libssl-dev libxml2-dev
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.3-slim-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 libxml2 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bundle /usr/local/bundle
WORKDIR /app
COPY . .
CMD ["bundle", "exec", "ruby", "app.rb"]
