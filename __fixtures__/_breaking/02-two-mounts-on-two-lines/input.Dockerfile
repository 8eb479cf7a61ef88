FROM debian:12
RUN --mount=type=secret,id=a \
    --mount=type=secret,id=b \
    apt-get update && apt-get install curl
