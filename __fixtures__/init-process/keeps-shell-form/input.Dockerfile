FROM debian:bookworm-slim AS command
CMD serve --port $PORT

FROM debian:bookworm-slim
ENTRYPOINT serve --port $PORT

FROM debian:bookworm-slim AS interactive
CMD ["/bin/bash"]
