FROM debian:12-slim
ENV LANG=C.UTF-8
RUN cat <<A >/x && cat <<B >/y
apt-get install one
A
apt-get install two
B
RUN rm -f /etc/apt/apt.conf.d/docker-clean \
    && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update \
    && apt-get install -y --no-install-recommends tini
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app
USER 10001:10001
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["cat", "/x"]
