FROM ruby:3.3
RUN apt-get update --allow-releaseinfo-change && apt-get install -y nodejs
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
EXPOSE 4567
CMD ["bundle", "exec", "ruby", "app.rb"]
