FROM debian:12
RUN apt-get update && cat <<A >/x && apt-get install -y curl
first
A
CMD ["cat", "/x"]
