FROM composer:2
ENV COMPOSER_HOME=/composer
RUN composer install && rm -rf $COMPOSER_HOME/cache

FROM python:3.12
RUN pip install flask && rm -rf ~root/.cache

FROM python:3.12
WORKDIR /app
RUN cd /tmp && pip install flask && rm -rf build ./*.whl /tmp/* && find / -name '*.pyc' -delete && rm -rf ~/.cache

FROM debian:12
RUN apt-get update && apt-get install -y gnupg && GNUPGHOME="$(mktemp -d)" && gpg --list-keys && rm -rf "$GNUPGHOME" /var/lib/apt/lists/*

FROM python:3.12
RUN pip install flask && rm -rf ${HOME:-/root}/.cache

FROM debian:12
RUN apt-get update && apt-get install -y curl && curl -fsSLO https://example.com/tool.tar.gz && tar xf tool.tar.gz && cd tool-* && make install && cd .. && rm -rf tool-* "$PREFIX/share/doc"
