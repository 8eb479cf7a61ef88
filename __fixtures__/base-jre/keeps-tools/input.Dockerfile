FROM eclipse-temurin:21
COPY target/app.jar /app.jar
HEALTHCHECK CMD jcmd 1 VM.version
CMD ["java", "-jar", "/app.jar"]
