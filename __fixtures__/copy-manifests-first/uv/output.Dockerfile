FROM python:3.12-slim AS sync
WORKDIR /app
COPY pyproject.toml uv.lock .python-version ./
RUN uv sync --frozen --no-dev
COPY . .

FROM python:3.12-slim AS pip
WORKDIR /app
COPY requirements.txt pyproject.toml .python-version ./
RUN uv pip install --system -r requirements.txt
COPY . .
