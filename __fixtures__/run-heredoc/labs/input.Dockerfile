# syntax=docker/dockerfile:1.3-labs
FROM debian:12
RUN touch a && \
    touch b && \
    touch c && \
    touch d && \
    touch e
