FROM debian:12
COPY <<EOF /etc/apt/apt.conf.d/90yes
APT::Get::Assume-Yes "true";
EOF
RUN apt-get update && apt-get install curl
