FROM debian:12
RUN ["apt-get", "update"]
RUN apt-get install -y curl
RUN apt-get update
RUN <<EOF
apt-get install -y git
EOF
