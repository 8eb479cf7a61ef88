FROM debian:12
RUN apt-get update && cat <<A >/x && apt-get install curl
first
A
CMD ["cat", "/x"]
