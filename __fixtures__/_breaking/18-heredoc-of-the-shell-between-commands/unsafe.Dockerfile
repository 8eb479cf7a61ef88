FROM debian:12-slim
ENV LANG=C.UTF-8
RUN apt-get update && cat <<A >/x && apt-get install -y --no-install-recommends curl ca-certificates
first
A
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends tini
rm -rf /var/lib/apt/lists/*
groupadd --gid 10001 app
useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app
EOF
USER 10001:10001
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["cat", "/x"]
