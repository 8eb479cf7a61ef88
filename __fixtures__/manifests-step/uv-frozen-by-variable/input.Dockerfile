FROM python:3.12-slim
ENV UV_FROZEN=1
WORKDIR /app
COPY . .
RUN uv sync --no-dev
