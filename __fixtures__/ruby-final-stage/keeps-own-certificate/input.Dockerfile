FROM ruby:3.3-bookworm
COPY own.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
CMD ["bundle", "exec", "ruby", "app.rb"]
