FROM alpine:3.6
RUN apk update && apk add --no-cache curl
COPY install.sh /
RUN /install.sh
