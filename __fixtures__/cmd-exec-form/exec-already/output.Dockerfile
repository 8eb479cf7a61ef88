FROM eclipse-temurin:21-jre
COPY app.jar /opt/app.jar
CMD ["java", "-jar", "/opt/app.jar"]
