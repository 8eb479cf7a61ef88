FROM python:3.12-slim
ENV UV_LOCKED=1
WORKDIR /app
COPY . .
RUN uv sync
