FROM debian:12
RUN apt-get update && cat <<EOF > /etc/motd && apt-get install -y curl
hello
EOF
