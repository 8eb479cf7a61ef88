FROM python:3.12-slim-bookworm

ENV PYTHONUNBUFFERED=1

RUN apt-get -o Acquire::Check-Valid-Until=false update \
    && apt-get install -y --no-install-recommends build-essential libpq-dev curl \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /app

# The packages change less often than the sources.
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

COPY . .

EXPOSE 8000
HEALTHCHECK CMD curl -f http://localhost:8000/health
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
