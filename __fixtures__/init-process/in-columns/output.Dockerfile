FROM        python:3.12-slim
WORKDIR     /srv
RUN         apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY        app.py .
ENTRYPOINT  ["/usr/bin/tini", "--"]
CMD         ["python", "app.py"]
