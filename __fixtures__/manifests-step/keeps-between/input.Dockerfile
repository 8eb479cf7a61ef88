FROM python:3.12-slim AS between
WORKDIR /srv
COPY . .
RUN ./tools/prepare
RUN uv sync --locked

FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN uv sync --locked && rm -rf shop/tests
