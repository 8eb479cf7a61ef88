FROM eclipse-temurin:21-jre
COPY app.jar /opt/app.jar
CMD exec java -jar /opt/app.jar
