FROM debian:12
RUN if true; then apt update; apt install -y curl; fi
