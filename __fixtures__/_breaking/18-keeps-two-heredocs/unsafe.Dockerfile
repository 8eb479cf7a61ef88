FROM debian:12-slim
ENV LANG=C.UTF-8
RUN cat <<A >/x && cat <<B >/y
apt-get install one
A
apt-get install two
B
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["cat", "/x"]
