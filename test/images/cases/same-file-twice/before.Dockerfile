FROM python:3.11-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl openssl
RUN useradd --create-home app && install -d -o app -g app /srv/app
USER app
RUN python3 -m venv --without-pip /srv/app/venv && /srv/app/venv/bin/python -c 'import json, http.client'
