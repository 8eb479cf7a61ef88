FROM debian:12
RUN cat > /etc/apt/apt.conf.d/90yes <<EOF
APT::Get::Assume-Yes "true";
EOF
RUN apt-get update && apt-get install curl
