FROM python:3.11-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends libexpat1 \
    && rm -rf /var/lib/apt/lists/*
COPY server.py /srv/
CMD ["python", "/srv/server.py"]
