FROM debian:12
ENV LANG=C.UTF-8
RUN apt-get update
RUN <<EOF
apt-get install -y --no-install-recommends curl ca-certificates
EOF
