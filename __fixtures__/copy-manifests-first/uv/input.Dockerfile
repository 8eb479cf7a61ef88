FROM python:3.12-slim AS sync
WORKDIR /app
COPY . .
RUN uv sync --frozen --no-dev

FROM python:3.12-slim AS pip
WORKDIR /app
COPY . .
RUN uv pip install --system -r requirements.txt
