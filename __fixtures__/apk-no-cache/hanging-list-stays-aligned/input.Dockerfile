FROM python:3.12-alpine
RUN apk -U add --no-cache bash \
                          git \
                          # for psycopg
                          postgresql-dev \
    && mkdir -p /srv/init
RUN apk add --update jq \
                     yq
RUN apk --update add curl \
    wget
RUN apk --update add tar \
                     xz \
                    zip
