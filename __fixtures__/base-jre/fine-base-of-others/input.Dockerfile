FROM eclipse-temurin:21 AS base
CMD ["java", "-jar", "/app.jar"]

FROM base
COPY target/app.jar /app.jar
