FROM ruby:3.3-alpine AS ruby
RUN gem install rake

FROM jruby:9 AS jruby
RUN gem install rake

FROM public.ecr.aws/docker/library/ruby:3.3-slim
RUN gem update --system
