FROM python:3.12-slim AS prepared
WORKDIR /srv
COPY . .
RUN ./tools/prepare && uv sync --locked

FROM python:3.12-slim AS failing
WORKDIR /srv
COPY . .
RUN uv sync --locked || true

FROM python:3.12-slim AS user
WORKDIR /srv
COPY . .
RUN sudo -u app uv sync --locked

FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync --locked

FROM python:3.12-slim
COPY . /srv
RUN cd /srv && uv sync --locked
