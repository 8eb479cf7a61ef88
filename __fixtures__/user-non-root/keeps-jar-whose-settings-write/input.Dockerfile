FROM eclipse-temurin:21 AS build
WORKDIR /src
COPY . .
RUN ./mvnw package

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/ferry.jar /app.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app.jar"]
