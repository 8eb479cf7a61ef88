FROM node:22-slim AS compose
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
EXPOSE 3000
CMD ["node", "server.js"]

FROM python:3.12-slim
WORKDIR /srv/api
COPY requirements.txt ./
RUN pip install -r requirements.txt
EXPOSE 8000
CMD ["uvicorn", "main:app", "--port", "8000"]
