FROM python:3.12-slim
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app /home/app
WORKDIR /app
COPY --chown=10001:10001 . .
RUN uv sync --frozen
EXPOSE 8000
USER 10001:10001
CMD ["uv", "run", "uvicorn", "main:app"]
