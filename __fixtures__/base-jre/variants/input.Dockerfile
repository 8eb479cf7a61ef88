FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B package

FROM eclipse-temurin:17-jdk-alpine AS alpine
RUN apk add --no-cache tini && addgroup -S app && adduser -S app -G app
COPY --from=build /build/target/*.jar /app.jar
ENTRYPOINT ["tini", "--", "java", "-jar", "/app.jar"]

FROM eclipse-temurin:17.0.11_9-jdk-jammy AS jammy
COPY --from=build /build/target/*.jar /app.jar
COPY --from=alpine /app.jar /other.jar
CMD ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app.jar"]
