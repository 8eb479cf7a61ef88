FROM python:3.12-slim AS unlocked
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir uv && uv sync --no-dev && rm -rf /root/.cache

FROM python:3.12-slim AS mounted
COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/
WORKDIR /app
# All of the shop.
COPY --chown=1000:1000 . /app
ENV UV_LINK_MODE=copy
# The packages first.
RUN --mount=type=cache,target=/root/.cache/uv \
    uv sync --frozen

FROM python:3.12-slim
WORKDIR /app
COPY . .

RUN set -eux; \
    uv sync --locked; \
    uv run python -m shop.check
CMD ["/app/.venv/bin/shop"]
