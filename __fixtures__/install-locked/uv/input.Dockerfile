FROM python:3.12-slim AS uv
RUN pip install --no-cache-dir uv
WORKDIR /srv
COPY . .
RUN uv sync --no-dev
