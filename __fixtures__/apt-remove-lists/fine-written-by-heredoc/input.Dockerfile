FROM debian:12
RUN cat <<EOF > /usr/local/bin/install
apt-get update
apt-get install -y curl
EOF
