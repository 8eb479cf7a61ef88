# An apk that does not fetch a missing index by itself reads the one of the image.
FROM alpine:3.7 AS by-name
RUN apk add --update curl
COPY bin /usr/local/bin
RUN prepare-image

FROM alpine:3.7 AS python
RUN apk add --update python3
COPY . /app
RUN python3 /app/install.py

FROM alpine:3.7 AS opam
RUN apk add --update opam
RUN opam depext zarith
