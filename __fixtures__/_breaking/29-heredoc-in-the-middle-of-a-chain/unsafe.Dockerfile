FROM debian:12-slim
RUN apt-get update \
 && cat <<EOF > /etc/app.conf \
 && apt-get install -y --no-install-recommends curl ca-certificates \
 && curl --version
key=value
EOF
CMD ["curl"]
