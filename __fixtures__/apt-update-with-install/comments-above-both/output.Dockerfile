FROM debian:12
# Fetch the lists.
# What the server needs.
RUN apt-get update && \
  apt-get install -y nginx

FROM debian:12
RUN apt-get update \
  # of all sources
  -qq && \
  # What the server needs.
  apt-get install -y nginx

FROM debian:12
RUN mkdir /keys

# What the server needs.
RUN apt-get update && \
  apt-get install -y nginx
