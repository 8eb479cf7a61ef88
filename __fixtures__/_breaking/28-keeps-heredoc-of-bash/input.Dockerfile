FROM debian:12
RUN bash <<EOF
apt-get update
apt-get install -y curl
EOF
