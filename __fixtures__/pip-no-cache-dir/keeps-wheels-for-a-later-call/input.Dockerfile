FROM python:3.12-slim
RUN apt-get update && apt-get install -y gcc && pip install psutil && apt-get purge -y gcc && rm -rf /var/lib/apt/lists/*
RUN python -m venv /v && /v/bin/pip install psutil

FROM python:3.12-alpine
RUN apk add --no-cache gcc
RUN pip wheel psutil
RUN apk del gcc
RUN pip install psutil
