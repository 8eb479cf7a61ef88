FROM ruby:3.3-bookworm
COPY own.list /etc/apt/sources.list.d/own.list
RUN apt-get update && apt-get install -y nodejs
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
CMD ["bundle", "exec", "ruby", "app.rb"]
