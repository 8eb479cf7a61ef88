FROM debian:12
RUN <<EOF
set -e
touch a
touch b
EOF
