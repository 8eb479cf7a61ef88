FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm ci

FROM python:3.12-slim
WORKDIR /app
COPY . .
ENV PIP_CONSTRAINT=constraints.txt
RUN pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --cert certs/ca.pem -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN PIP_CONFIG_FILE=pip.conf pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN --mount=type=bind,source=wheels,target=wheels pip install -r requirements.txt

FROM python:3.12-slim
ARG FILE=requirements.txt
WORKDIR /app
COPY . .
RUN pip install -r $FILE
