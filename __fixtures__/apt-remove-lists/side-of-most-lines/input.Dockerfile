FROM debian:12
RUN mkdir -p /srv/a \
  && touch /srv/a/b \
  && (cd /srv/a \
    && touch c)
RUN id && \
    uname -a
RUN apt-get update && apt-get install -y curl git build-essential libssl-dev libffi-dev libxml2-dev libxslt1-dev
