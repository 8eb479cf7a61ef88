FROM registry.example.com/platform/base:4 AS unknown
RUN ./list | sort > /list

FROM debian:bookworm-slim
SHELL ["/bin/sh", "-c"]
RUN ./list | sort > /list
