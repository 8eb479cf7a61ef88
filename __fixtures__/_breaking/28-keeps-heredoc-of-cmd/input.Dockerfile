FROM debian:12
CMD cat <<EOF
