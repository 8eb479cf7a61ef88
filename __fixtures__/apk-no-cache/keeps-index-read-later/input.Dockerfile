FROM alpine:3.6
RUN apk add --update git
COPY install.sh /
RUN /install.sh
