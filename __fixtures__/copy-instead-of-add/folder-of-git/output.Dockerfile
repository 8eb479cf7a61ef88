FROM alpine:3.20
COPY *.go .git /src/
COPY ./.git /src/.git
