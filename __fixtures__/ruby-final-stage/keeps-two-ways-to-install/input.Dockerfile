FROM ruby:3.3-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends libpq-dev nodejs
RUN apt-get update && apt-get install -y imagemagick
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
CMD ["bundle", "exec", "ruby", "app.rb"]
