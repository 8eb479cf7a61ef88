FROM debian:12-slim
COPY <<EOF /etc/motd
RUN apt-get install curl
EOF
CMD ["true"]
