FROM registry.example.com/base:1
RUN apk add --no-cache curl
