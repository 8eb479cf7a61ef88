# One mirror for all of Docker Hub, and one for its official images.
FROM registry.example.com/hub/library/eclipse-temurin:8-jdk-alpine AS a
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]

FROM registry.example.com/official/eclipse-temurin:8-jdk-alpine AS b
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
