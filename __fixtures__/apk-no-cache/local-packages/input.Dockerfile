FROM alpine:3.20
COPY x.apk /tmp/
RUN apk add --allow-untrusted /tmp/x.apk && rm /tmp/x.apk
RUN apk add --allow-untrusted --no-network ./x.apk
RUN apk add --allow-untrusted ./x.apk curl
