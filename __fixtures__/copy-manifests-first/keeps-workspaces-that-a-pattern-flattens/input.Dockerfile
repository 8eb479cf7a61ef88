FROM node:20-slim
WORKDIR /app
COPY * ./
RUN npm ci

FROM python:3.12-slim
WORKDIR /app
COPY ./* ./
RUN pip install --find-links wheels -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY ./* ./
RUN pip install -r reqs/dev-requirements.in
