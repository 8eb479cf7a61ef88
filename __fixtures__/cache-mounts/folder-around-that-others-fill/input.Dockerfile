FROM python:3.12-alpine AS pipenv
COPY Pipfile Pipfile.lock ./
RUN apk add --no-cache gcc && pip3 install --no-cache-dir pipenv==2023.12.1 && \
    pipenv install --system --deploy && rm -rf /root/.cache

FROM python:3.12-slim AS browsers
RUN pip install playwright && playwright install chromium && mv /root/.cache/ms-playwright /opt/ && rm -rf ~/.cache

FROM python:3.12-slim AS models
RUN pip install transformers && python fetch.py && rm -rf /root/.cache/*

FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends git && useradd -l app && \
    pip install --no-cache-dir flask && rm -rf /root/.cache /var/lib/apt/lists/*
