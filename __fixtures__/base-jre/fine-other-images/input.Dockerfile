ARG VERSION=21
FROM amazoncorretto:21 AS corretto
COPY target/app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]

FROM eclipse-temurin:${VERSION}
COPY --from=corretto /app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
