FROM debian:bookworm-slim AS java
RUN apt-get update && apt-get install -y --no-install-recommends chromium default-jre-headless tini && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["/usr/bin/tini", "--", "java", "-jar", "/srv/printer.jar"]

FROM python:3.12-alpine
RUN apk add --no-cache chromium chromium-chromedriver tini
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["gunicorn", "printer.wsgi"]
