FROM python:3.12-slim
ENV POETRY_VIRTUALENVS_IN_PROJECT=true
WORKDIR /app
RUN pip install poetry
COPY . .
RUN poetry install
EXPOSE 8000
CMD ["poetry", "run", "uvicorn", "main:app"]

FROM debian:12-slim
ENV UV_PYTHON_INSTALL_DIR=/opt/python
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
WORKDIR /app
COPY . .
RUN uv sync --frozen
EXPOSE 8000
CMD [".venv/bin/uvicorn", "main:app"]

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
WORKDIR /app
COPY . .
RUN uv sync --frozen
EXPOSE 8000
CMD [".venv/bin/uvicorn", "main:app"]
