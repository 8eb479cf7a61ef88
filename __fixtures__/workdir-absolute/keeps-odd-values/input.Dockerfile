FROM node:22 AS a
WORKDIR $APP
FROM node:22 AS b
WORKDIR "app"
FROM node:22 AS c
WORKDIR ../app
FROM node:22 AS d
WORKDIR my app
FROM node:22 AS e
WORKDIR C:\\app
FROM node:22 AS f
WORKDIR a\ b
