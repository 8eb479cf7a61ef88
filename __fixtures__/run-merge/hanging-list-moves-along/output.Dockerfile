FROM debian:12
RUN groupadd -r app \
 && useradd -r -g app app \
 && mkdir -p /srv/app \
             /srv/data \
 && chown app:app /srv/data
