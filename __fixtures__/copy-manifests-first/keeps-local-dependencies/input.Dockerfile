FROM node:20-slim
WORKDIR /app
COPY web .
RUN npm ci

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -r requirements-dev.txt

FROM golang:1.22
WORKDIR /src
COPY . .
RUN go mod download

FROM ruby:3.3
WORKDIR /src
COPY . .
RUN bundle install --deployment
