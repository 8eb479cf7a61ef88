FROM debian:12
RUN cat <<'EOF' > /usr/local/bin/setup
apt-get install curl
EOF
