FROM alpine:3.20
RUN addgroup -S app && \
    adduser -S -G app app && \
    apk add --no-cache tini tzdata && \
    mkdir -p /srv && \
    chown app:app /srv
