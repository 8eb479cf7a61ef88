# syntax=docker/dockerfile
FROM debian:12
RUN touch a && \
    touch b && \
    touch c && \
    touch d && \
    touch e
