FROM alpine:3.20
RUN mkdir -p /srv/reports
RUN apk add --no-cache ca-certificates && \
    apk add --no-cache tzdata
RUN chown nobody:nobody /srv/reports
