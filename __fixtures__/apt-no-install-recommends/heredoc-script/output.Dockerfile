FROM debian:12
RUN <<EOF
set -e
apt-get update
apt-get install --no-install-recommends -y git ca-certificates
EOF
