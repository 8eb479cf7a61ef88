FROM ruby:3.3 AS build
WORKDIR /app
COPY . .
RUN bundle install --jobs 4

FROM ruby:3.3-slim
COPY --from=build /usr/local/bundle /usr/local/bundle
WORKDIR /app
COPY . .
EXPOSE 4567
CMD ["bundle", "exec", "ruby", "app.rb"]
