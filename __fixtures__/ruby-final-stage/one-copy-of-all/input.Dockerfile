FROM ruby:3.3
WORKDIR /app
COPY . .
RUN bundle install --jobs 4
EXPOSE 4567
CMD ["bundle", "exec", "ruby", "app.rb"]
