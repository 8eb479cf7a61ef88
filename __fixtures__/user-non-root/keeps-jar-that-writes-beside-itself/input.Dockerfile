FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY src src
RUN mvn package

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/tides.jar /opt/tides/tides.jar
EXPOSE 8080
CMD ["java", "-jar", "/opt/tides/tides.jar"]
