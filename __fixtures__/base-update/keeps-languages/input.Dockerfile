FROM python:3.8-slim AS a
COPY app.py /app.py
CMD ["python", "/app.py"]
FROM node:14-alpine AS b
COPY server.js /srv/
CMD ["node", "/srv/server.js"]
FROM golang:1.20 AS c
COPY . .
RUN go build -o /c .
CMD ["/c"]
FROM ruby:2.7 AS d
COPY app.rb /
CMD ["ruby", "/app.rb"]
FROM php:7.4-fpm-alpine AS e
COPY . /var/www/html
CMD ["php-fpm"]
FROM openjdk:16-jdk-slim AS f
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
FROM eclipse-temurin:19-jre AS g
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
FROM mcr.microsoft.com/dotnet/sdk:6.0 AS h
COPY . .
RUN dotnet publish -o /app
CMD ["dotnet", "/app/app.dll"]
FROM mcr.microsoft.com/dotnet/aspnet:6.0-alpine AS i
COPY app /app
CMD ["dotnet", "/app/app.dll"]
FROM python:3.12 AS supported
CMD ["python", "/app.py"]
FROM node:14.21-alpine AS exact
CMD ["node", "/app.js"]
FROM python:3.8-slim-buster AS variant
CMD ["python", "/app.py"]
FROM python:2.7 AS last-of-its-line
CMD ["python", "/app.py"]
FROM registry.example.com/python:3.8 AS elsewhere
CMD ["python", "/app.py"]
