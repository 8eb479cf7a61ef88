FROM debian:12
COPY <<EOF /etc/motd
RUN apt-get install curl
EOF
CMD ["true"]
