FROM python:3.12-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*
COPY own.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim-bookworm
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY own.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /app
COPY app.py .
CMD ["gunicorn", "app:app"]
