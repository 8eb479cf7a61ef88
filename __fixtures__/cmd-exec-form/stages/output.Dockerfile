FROM ruby:3.3 AS base
CMD ["bundle", "exec", "puma"]

FROM base AS worker
CMD ["bundle", "exec", "sidekiq"]

FROM base
ENV RACK_ENV=production
