FROM ghcr.io/astral-sh/uv:python3.12-bookworm-slim
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --all-packages --frozen --no-install-workspace
COPY . .
RUN uv sync --locked --all-packages
