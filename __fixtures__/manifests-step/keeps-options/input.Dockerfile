FROM python:3.12-slim AS option
WORKDIR /srv
COPY . .
RUN uv sync --locked --directory shop

FROM python:3.12-slim
WORKDIR /srv
COPY . .
ENV PYTHONPATH=/srv/shop
RUN uv sync --locked
