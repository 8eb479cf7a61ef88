FROM python:3.13-slim
WORKDIR /app
ADD https://astral.sh/uv/0.8.13/install.sh /uv-installer.sh
RUN sh /uv-installer.sh
COPY pyproject.toml uv.lock ./
RUN /root/.local/bin/uv sync --no-dev
