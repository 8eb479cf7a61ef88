FROM alpine:3.20
RUN apk -Uv add git
RUN apk add -qU make
RUN apk --no-cache -Uq add gcc
RUN apk -Ut .build add bash
