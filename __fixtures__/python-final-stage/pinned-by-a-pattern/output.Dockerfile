FROM python:3.12-slim-bookworm AS build

ENV PYTHONUNBUFFERED=1

RUN apt-get update \
    && apt-get install -y -o Dir::Cache::Archives=/var/cache/apt/packages --no-install-recommends build-essential libpq-dev "curl=7.88.*" \
    && rm -rf /var/lib/apt/lists/*

RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH

WORKDIR /app

# The packages change less often than the sources.
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim-bookworm
ENV PYTHONUNBUFFERED=1
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 "curl=7.88.*" && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app

COPY . .

EXPOSE 8000
HEALTHCHECK CMD curl -f http://localhost:8000/health
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
