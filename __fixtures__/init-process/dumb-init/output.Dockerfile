FROM python:3.12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends dumb-init \
    && rm -rf /var/lib/apt/lists/*
COPY . /srv
ENTRYPOINT ["/usr/bin/dumb-init", "--"]
CMD ["python", "/srv/worker.py"]
