FROM debian:bookworm-slim AS trap
CMD trap 'rm -f /run/serve.lock' EXIT; serve --port $PORT

FROM debian:bookworm-slim AS function
CMD note() { echo "$1"; }; note starting; serve --port $PORT

FROM debian:bookworm-slim
CMD serve --port $PORT || serve --port 8080
