FROM eclipse-temurin:17-jre
VOLUME /tmp
ARG JAR_FILE=target/*.jar
COPY ${JAR_FILE} app.jar
USER 10001
EXPOSE 8080
ENTRYPOINT ["java","-jar","/app.jar"]
