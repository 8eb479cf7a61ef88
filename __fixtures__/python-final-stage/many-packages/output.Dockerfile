FROM python:3.12-slim-bookworm AS build
RUN DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y build-essential libgirepository1.0-dev libcairo2-dev libxml2-dev libxslt1-dev tzdata ffmpeg
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim-bookworm
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y \
        gir1.2-freedesktop \
        gir1.2-glib-2.0 \
        libgirepository-1.0-1 \
        libcairo-gobject2 \
        libcairo-script-interpreter2 \
        libcairo2 \
        libxml2 \
        libxslt1.1 \
        tzdata \
        ffmpeg \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY . .
CMD ["gunicorn", "app:app"]
