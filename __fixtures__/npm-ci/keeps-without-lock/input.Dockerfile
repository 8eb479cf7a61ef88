FROM node:22 AS a
WORKDIR /app
COPY package.json ./
RUN npm install
FROM node:22 AS c
COPY package.json package-lock.json /app/
RUN npm install
FROM node:22 AS d
WORKDIR /app
COPY . .
RUN npm install
FROM node:22 AS e
WORKDIR /app
COPY --from=a /app/package-lock.json ./
RUN npm install
FROM node:22
WORKDIR /app
RUN npm install
COPY package.json package-lock.json ./
