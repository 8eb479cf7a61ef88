FROM debian:12

RUN <<EOF
a

b
EOF

RUN a \
  # why
  && b
