FROM ruby:3.3.4-bookworm
RUN apt-get update && apt-get install -y build-essential libicu-dev tzdata nodejs && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
EXPOSE 4567
CMD ["bundle", "exec", "ruby", "app.rb"]
