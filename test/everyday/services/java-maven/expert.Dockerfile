FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml ./
RUN --mount=type=cache,target=/root/.m2 mvn dependency:go-offline
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn clean package -DskipTests

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/target/inventory-1.0.0.jar target/inventory-1.0.0.jar
USER 10001
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "target/inventory-1.0.0.jar"]
