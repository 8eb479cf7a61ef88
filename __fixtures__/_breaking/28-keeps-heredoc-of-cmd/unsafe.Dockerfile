FROM debian:12-slim
CMD cat <<EOF
