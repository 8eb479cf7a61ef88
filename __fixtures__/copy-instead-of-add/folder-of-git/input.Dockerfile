FROM alpine:3.20
ADD *.go .git /src/
ADD ./.git /src/.git
