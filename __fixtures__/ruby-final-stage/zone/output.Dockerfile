FROM ruby:3.3 AS build
ENV TZ=Europe/Vienna
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.3-slim
ENV TZ=Europe/Vienna
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bundle /usr/local/bundle
WORKDIR /app
COPY . .
EXPOSE 4567
CMD ["bundle", "exec", "ruby", "app.rb"]
