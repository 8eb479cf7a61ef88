FROM alpine:3.20
RUN apk add --no-cache perl=5.40.0-r0 --repository https://example.com/alpine/edge/community
COPY gate.pl /srv/
ENTRYPOINT ["perl", "/srv/gate.pl"]
