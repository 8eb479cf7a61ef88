FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install uv && uv sync --frozen
EXPOSE 8000
CMD [".venv/bin/uvicorn", "main:app"]

FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install uv && uv sync --python 3.14
EXPOSE 8000
CMD [".venv/bin/uvicorn", "main:app"]

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN uv sync --python 3.14
EXPOSE 8000
CMD [".venv/bin/uvicorn", "main:app"]
