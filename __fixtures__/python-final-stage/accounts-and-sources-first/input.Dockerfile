FROM python:3.12-slim-bookworm
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 1000 app && useradd --uid 1000 --gid app app
WORKDIR /app
COPY --chown=app . .
RUN pip install --no-cache-dir -r requirements.txt
RUN python manage.py collectstatic --noinput
USER app
ENTRYPOINT ["./start.sh"]
CMD ["web"]
