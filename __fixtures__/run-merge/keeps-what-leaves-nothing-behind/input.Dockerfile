FROM debian:12
RUN mkdir /srv/a
RUN ls -la /srv
RUN touch /srv/a/b
FROM node:20
RUN mkdir /srv/a
RUN npm --version
RUN touch /srv/a/b
FROM debian:12
RUN mkdir /srv/a
RUN export STAGE=test
FROM debian:12
RUN mkdir /srv/a
RUN { echo one; echo two >&2; }
RUN echo three > /dev/null
