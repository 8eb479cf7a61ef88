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
