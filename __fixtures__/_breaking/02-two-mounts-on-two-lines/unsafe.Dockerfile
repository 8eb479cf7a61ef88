FROM debian:12
ENV LANG=C.UTF-8
RUN rm -f /etc/apt/apt.conf.d/docker-clean \
    && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
RUN --mount=type=secret,id=a \
    --mount=type=secret,id=b \
    --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends curl ca-certificates
