FROM python:3.12-alpine
RUN apk add --no-cache bash \
                       git \
                       # for psycopg
                       postgresql-dev \
    && mkdir -p /srv/init
RUN apk add --no-cache jq \
                       yq
RUN apk add --no-cache curl \
    wget
RUN apk add --no-cache tar \
                     xz \
                    zip
