FROM debian:12-slim
ENV LANG=C.UTF-8
CMD cat <<EOF
