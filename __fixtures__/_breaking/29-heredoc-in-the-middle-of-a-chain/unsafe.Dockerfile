FROM debian:12-slim
ENV LANG=C.UTF-8
RUN apt-get update \
 && cat <<EOF > /etc/app.conf \
 && apt-get install -y --no-install-recommends curl ca-certificates \
 && curl --version
key=value
EOF
CMD ["curl"]
