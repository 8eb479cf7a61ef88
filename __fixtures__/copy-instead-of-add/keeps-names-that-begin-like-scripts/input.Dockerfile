FROM alpine:3.20
ADD init-web /data/prod
