FROM ruby:3.3.4-bookworm AS build
RUN apt-get update && apt-get install -y build-essential libicu-dev tzdata nodejs && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.3.4-slim-bookworm
RUN apt-get update && apt-get install -y tzdata nodejs libicu72 libmariadb3 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bundle /usr/local/bundle
WORKDIR /app
COPY . .
EXPOSE 4567
CMD ["bundle", "exec", "ruby", "app.rb"]
