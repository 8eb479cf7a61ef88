FROM python:3.12-slim
ENV POETRY_VIRTUALENVS_IN_PROJECT=true
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app /home/app
WORKDIR /app
RUN pip install poetry
COPY --chown=10001:10001 . .
RUN poetry install
EXPOSE 8000
USER 10001:10001
CMD ["poetry", "run", "uvicorn", "main:app"]

FROM debian:12-slim
ENV UV_PYTHON_INSTALL_DIR=/opt/python
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY --chown=10001:10001 . .
RUN uv sync --frozen
EXPOSE 8000
USER 10001:10001
CMD [".venv/bin/uvicorn", "main:app"]

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY --chown=10001:10001 . .
RUN uv sync --frozen
EXPOSE 8000
USER 10001:10001
CMD [".venv/bin/uvicorn", "main:app"]
