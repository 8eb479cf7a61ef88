FROM debian:12
RUN cat << 'EOF' > /x
RUN apt-get install curl
EOF
