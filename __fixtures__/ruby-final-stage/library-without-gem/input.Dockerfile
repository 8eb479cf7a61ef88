FROM ruby:3.3-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends libssl-dev libxml2-dev
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
CMD ["bundle", "exec", "ruby", "app.rb"]
