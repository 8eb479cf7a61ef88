FROM eclipse-temurin:21 AS source
COPY . /app
CMD ["java", "/app/Main.java"]

FROM eclipse-temurin:21 AS option
COPY . /app
ENTRYPOINT ["java"]
CMD ["--source", "21", "/app/Main"]

FROM eclipse-temurin:21
COPY . /app
CMD ["java", "-javaagent:/opt/agent.jar", "-jar", "/app/app.jar"]

FROM eclipse-temurin:21 AS step
COPY . /app
RUN java /app/tools/Seed.java
CMD ["java", "-jar", "/app/app.jar"]

FROM eclipse-temurin:21 AS checked
COPY . /app
HEALTHCHECK CMD java /app/Health.java
CMD ["java", "-jar", "/app/app.jar"]
