FROM python:3.12-slim-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl procps \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt ./
RUN python -V && pip install --no-cache-dir -r requirements.txt
COPY . .
RUN python -m compileall app.py
HEALTHCHECK CMD curl -f http://localhost:5000/ && pgrep gunicorn
ENTRYPOINT ["/bin/sh", "-c"]
CMD ["exec gunicorn --bind 0.0.0.0:5000 app:app"]
