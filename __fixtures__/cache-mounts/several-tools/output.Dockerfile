FROM python:3.12-slim-bookworm
RUN rm -f /etc/apt/apt.conf.d/docker-clean \
    && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    --mount=type=cache,target=/root/.cache/pip \
    apt-get update && apt-get install -y gcc && pip install x
