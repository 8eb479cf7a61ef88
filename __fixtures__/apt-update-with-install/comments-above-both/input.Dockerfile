FROM debian:12
# Fetch the lists.
RUN apt-get update
# What the server needs.
RUN apt-get install -y nginx

FROM debian:12
RUN apt-get update \
  # of all sources
  -qq
# What the server needs.
RUN apt-get install -y nginx

FROM debian:12
RUN mkdir /keys
RUN apt-get update

# What the server needs.
RUN apt-get install -y nginx
