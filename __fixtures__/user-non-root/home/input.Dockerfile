FROM python:3.12-slim AS asks
WORKDIR /app
COPY asks ./
EXPOSE 8000
CMD ["python", "serve.py"]

FROM python:3.12-alpine AS packages
WORKDIR /app
COPY packages ./
RUN pip install -r requirements.txt
EXPOSE 8000
CMD ["python", "serve.py"]

FROM node:22-slim AS node
WORKDIR /app
COPY node ./
EXPOSE 8000
CMD ["node", "serve.mjs"]

FROM python:3.12-slim AS set
ENV HOME=/app
WORKDIR /app
COPY asks ./
EXPOSE 8000
CMD ["python", "serve.py"]
