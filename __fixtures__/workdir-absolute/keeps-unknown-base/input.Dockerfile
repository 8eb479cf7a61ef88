ARG IMAGE=node:22
ARG VERSION
FROM example/app:1 AS a
WORKDIR app
FROM $IMAGE AS b
WORKDIR app
FROM node:$VERSION AS c
WORKDIR app
FROM node:6-onbuild AS d
WORKDIR app
FROM php:8-apache AS e
WORKDIR app
FROM registry.example.com/node:22 AS f
WORKDIR app
