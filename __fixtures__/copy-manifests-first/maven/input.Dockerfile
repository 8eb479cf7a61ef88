FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -B -s settings.xml dependency:go-offline
RUN mvn -B -s settings.xml package
