FROM alpine:3.20
RUN addgroup -S app && adduser -S -G app app
RUN apk add --no-cache tini tzdata
RUN mkdir -p /srv && chown app:app /srv
