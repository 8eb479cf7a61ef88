FROM registry.example.com/base:1
RUN apk fix
