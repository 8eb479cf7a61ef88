FROM debian:12
RUN cat <<E"O"F > /x
apt-get install curl
EOF
RUN apt-get install curl || true
