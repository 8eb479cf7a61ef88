FROM debian:bookworm-slim AS dash
RUN mkdir -p /srv/app &> /dev/null
RUN chown app /srv/app

FROM registry.example.com/team/base:2 AS unknown
RUN mkdir -p /srv/app &> /dev/null
RUN chown app /srv/app
