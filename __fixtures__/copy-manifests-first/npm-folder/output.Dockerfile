FROM node:20-slim
WORKDIR /src/web
COPY web/package.json web/package-lock.json /src/web/
RUN npm ci
COPY . /src

FROM node:20-slim
WORKDIR /app
COPY web/package.json web/package-lock.json ./
RUN npm ci
COPY web/ .

FROM node:20-slim
WORKDIR /app
COPY --link web/package.json web/package-lock.json /app/
RUN npm ci
COPY --link web /app/
