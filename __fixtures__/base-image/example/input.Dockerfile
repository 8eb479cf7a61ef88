FROM maven:3-eclipse-temurin-11 AS build
WORKDIR /src
COPY . .
RUN mvn -B package

FROM openjdk:11-jre-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/target/shop.jar /srv/shop.jar
ENTRYPOINT ["tini", "--", "java", "-jar", "/srv/shop.jar"]
