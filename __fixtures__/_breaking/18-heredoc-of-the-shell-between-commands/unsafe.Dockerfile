FROM debian:12-slim
RUN apt-get update && cat <<A >/x && apt-get install -y --no-install-recommends curl ca-certificates
first
A
CMD ["cat", "/x"]
