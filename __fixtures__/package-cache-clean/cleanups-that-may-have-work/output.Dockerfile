FROM node:20 AS web
WORKDIR /srv
COPY . .
RUN npm install && npm cache clean --force
RUN lerna bootstrap
RUN npm cache clean --force

FROM node:20 AS made
WORKDIR /srv
COPY . .
RUN npm ci && npm cache clean --force
RUN make build
RUN npm cache clean --force

FROM node:20 AS started
WORKDIR /srv
COPY . .
RUN npm ci && npm cache clean --force
RUN npx webpack
RUN npm cache clean --force

FROM eclipse-temurin:21 AS java
RUN apt-get update && apt-get install -y npm && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
COPY . .
RUN npm ci
RUN java -jar app.jar --warm-up && npm cache clean --force

FROM node:20 AS apart
WORKDIR /srv
COPY . .
RUN npm ci && npm cache clean --force
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL -o data.json https://example.com/data.json && chmod 644 data.json
RUN rm -rf /tmp/*

FROM continuumio/miniconda3:24.5.0-0 AS wider
RUN conda install -y numpy && conda clean --all --yes
RUN conda clean -afy

FROM continuumio/miniconda3:24.5.0-0
RUN conda install -y numpy && conda clean --all --yes
