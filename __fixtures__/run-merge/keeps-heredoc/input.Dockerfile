FROM debian:12
RUN <<EOF
mkdir /a
EOF
RUN chown www-data /a
