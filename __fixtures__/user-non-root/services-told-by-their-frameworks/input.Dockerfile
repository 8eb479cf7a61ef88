FROM python:3.12-slim AS web
WORKDIR /app
COPY web.py .
CMD ["python", "web.py"]

FROM python:3.12-slim AS factory
WORKDIR /app
COPY start.py .
CMD ["python", "start.py"]

FROM node:22-slim AS worker
WORKDIR /app
COPY worker.js .
CMD ["node", "worker.js"]
