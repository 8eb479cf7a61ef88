FROM python:3.12-slim-bookworm AS base
ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
WORKDIR /app

FROM base AS wheels
RUN apt-get update && apt-get install gcc libpq-dev
COPY requirements.txt .
RUN pip install --upgrade pip
RUN pip wheel --wheel-dir /wheels -r requirements.txt

FROM base AS runtime
RUN apt-get update \
    && apt-get install -y libpq5
COPY --from=wheels /wheels /wheels
COPY requirements.txt .
RUN pip install --no-index --find-links /wheels -r requirements.txt
RUN pip install gunicorn==22.0.0 # the server
COPY . .
RUN useradd -m app
USER app
CMD ["gunicorn", "-b", "0.0.0.0:8000", "app.wsgi"]

FROM runtime AS dev
USER root
RUN pip install -r requirements-dev.txt
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y git vim
USER app
