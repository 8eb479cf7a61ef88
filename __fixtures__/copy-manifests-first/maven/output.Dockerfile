FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml settings.xml ./
COPY .mvn ./.mvn/
RUN mvn -B -s settings.xml dependency:go-offline
COPY . .
RUN mvn -B -s settings.xml package
