FROM debian:12-slim
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
WORKDIR /app
COPY . .
RUN uv sync --frozen
EXPOSE 8000
CMD [".venv/bin/uvicorn", "main:app"]

FROM python:3.12-slim
WORKDIR /app
RUN pip install poetry && poetry config virtualenvs.create false
COPY . .
RUN poetry install
EXPOSE 8000
CMD ["poetry", "run", "uvicorn", "main:app"]
