FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ruby && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/greeting
COPY greeting .
# The archive bears the second in which it is packed.
RUN SOURCE_DATE_EPOCH=0 gem build greeting.gemspec
RUN gem install --local greeting-1.0.0.gem
