FROM debian:bookworm-slim AS shell
CMD exec serve --port $PORT

FROM debian:bookworm-slim AS chain
CMD prepare && exec serve --port $PORT

FROM debian:bookworm-slim
CMD ["sh", "-c", "exec serve --port $PORT"]
