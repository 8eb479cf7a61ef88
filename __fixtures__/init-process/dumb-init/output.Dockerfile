FROM ruby:3.3-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends dumb-init \
    && rm -rf /var/lib/apt/lists/*
COPY . /srv
ENTRYPOINT ["/usr/bin/dumb-init", "--"]
CMD ["ruby", "/srv/worker.rb"]
