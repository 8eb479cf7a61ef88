FROM composer:2
ENV COMPOSER_HOME=/composer
RUN --mount=type=cache,target=/composer/cache \
    composer install

FROM python:3.12
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install flask

FROM python:3.12
WORKDIR /app
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    cd /tmp && pip install flask && rm -rf build ./*.whl /tmp/* && find / -name '*.pyc' -delete

FROM debian:12
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y gnupg && GNUPGHOME="$(mktemp -d)" && gpg --list-keys && rm -rf "$GNUPGHOME"

FROM python:3.12
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install flask

FROM debian:12
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y curl && curl -fsSLO https://example.com/tool.tar.gz && tar xf tool.tar.gz && cd tool-* && make install && cd .. && rm -rf tool-* "$PREFIX/share/doc"
