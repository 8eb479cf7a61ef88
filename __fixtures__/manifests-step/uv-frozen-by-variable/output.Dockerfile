FROM python:3.12-slim
ENV UV_FROZEN=1
WORKDIR /app
COPY pyproject.toml uv.lock .python-version ./
RUN uv sync --no-dev --no-install-project
COPY . .
RUN uv sync --no-dev
