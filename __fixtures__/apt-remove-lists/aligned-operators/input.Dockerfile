FROM debian:12
RUN apt-get update              && \
    apt-get install -y curl git && \
    touch /srv/done
RUN apt-get update ; \
    apt-get install -y curl ; \
    touch /srv/a
