# syntax=docker/dockerfile:1
FROM debian:bookworm-slim
COPY start.sh /usr/local/bin/start.sh
RUN chmod 0755 /usr/local/bin/start.sh
CMD ["start.sh"]
