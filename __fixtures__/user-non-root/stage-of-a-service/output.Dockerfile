FROM python:3.13-alpine AS builder
RUN addgroup -g 10001 app \
    && adduser -D -H -h /nonexistent -s /sbin/nologin -u 10001 -G app app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY --chown=10001:10001 app.py .
EXPOSE 8000
USER 10001:10001
CMD ["python", "app.py"]

FROM builder AS dev-envs
USER root
RUN apk add --no-cache git \
    && adduser -S vscode
