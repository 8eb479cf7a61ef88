FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN uv sync --locked
