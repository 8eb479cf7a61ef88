FROM alpine:3.20
RUN mkdir -p /srv/reports
RUN apk add --no-cache ca-certificates tzdata
RUN chown nobody:nobody /srv/reports
