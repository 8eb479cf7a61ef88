FROM debian:12
RUN --mount=type=cache,target=/root/.cache --mount=type=secret,id=token apt-get update && apt-get install curl
