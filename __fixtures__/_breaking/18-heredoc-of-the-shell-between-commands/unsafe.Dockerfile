FROM debian:12-slim
ENV LANG=C.UTF-8
RUN apt-get update && cat <<A >/x && apt-get install -y --no-install-recommends curl ca-certificates
first
A
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["cat", "/x"]
