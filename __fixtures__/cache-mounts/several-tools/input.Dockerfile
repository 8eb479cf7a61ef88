FROM python:3.12-slim-bookworm
RUN apt-get update && apt-get install -y gcc && pip install --no-cache-dir x && rm -rf /var/lib/apt/lists/* /root/.cache
