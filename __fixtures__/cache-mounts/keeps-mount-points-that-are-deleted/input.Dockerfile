FROM python:3.12-slim-bookworm
ENV POETRY_CACHE_DIR=/tmp/poetry_cache
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root && rm -rf $POETRY_CACHE_DIR

FROM python:3.12
RUN D=/root/.cache; pip install flask && rm -rf $D

FROM python:3.12
WORKDIR /root
RUN pip install flask && rm -rf .cache

FROM python:3.12
RUN pip install flask && cd / && rm -rf root/.cache

FROM node:22
RUN npm i -g x && rm -rf /root/.np*

FROM debian:12
SHELL ["/bin/bash","-c"]
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/{apt,dpkg,cache,log}/

FROM python:3.12
RUN pip install flask && find /root/.cache -mindepth 1 -delete

FROM python:3.12
RUN pip install flask && find /root -name .cache -exec rm -rf {} +

FROM python:3.12
RUN pip install flask && ls -a /root | xargs rm -rf

FROM python:3.12
RUN pip install flask && bash -c 'rm -rf /root/.[a-z]*'

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf "$PREFIX/cache"

FROM python:3.12
RUN pip install flask && find /root -mindepth 1 ! -name '*.sh' -delete

FROM python:3.12
RUN pip install flask && find /root -mindepth 1 -not -type f -exec rm -rf {} +

FROM python:3.12
RUN pip install flask && find /root -mindepth 1 -exec /bin/rm -rf {} +

FROM python:3.12
RUN pip install flask && find / -name '*.cache' -exec rm -rf {} +

FROM debian:12
RUN apt-get update && apt-get install -y curl && find /var -not -name '*.x' -delete
