FROM eclipse-temurin:16
CMD ["java", "-jar", "/app.jar"]
