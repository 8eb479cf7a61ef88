FROM debian:12-slim
ENV LANG=C.UTF-8
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY <<EOF /etc/motd
RUN apt-get install curl
EOF
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["true"]
