FROM ruby:3.3-slim
COPY . /srv
CMD ["ruby", "/srv/worker.rb"]
