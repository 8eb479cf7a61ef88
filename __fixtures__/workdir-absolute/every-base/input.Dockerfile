FROM golang:1.22 AS a
WORKDIR src/app
FROM python:3.12-alpine AS b
WORKDIR ./app/
FROM docker.io/library/debian:12 AS c
WORKDIR .
FROM tomcat:10 AS d
WORKDIR webapps
WORKDIR ROOT
FROM scratch AS e
WORKDIR a//b
