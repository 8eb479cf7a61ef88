FROM debian:12
RUN apt-get update
RUN <<EOF
apt-get install -y --no-install-recommends curl ca-certificates
EOF
