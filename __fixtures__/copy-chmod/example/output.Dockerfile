# syntax=docker/dockerfile:1
FROM debian:bookworm-slim
COPY --chmod=0755 start.sh /usr/local/bin/start.sh
CMD ["start.sh"]
