FROM debian:12-slim
ENV LANG=C.UTF-8
COPY <<EOF /etc/motd
RUN apt-get install curl
EOF
CMD ["true"]
