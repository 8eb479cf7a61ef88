FROM --platform=$BUILDPLATFORM eclipse-temurin:21 AS build
WORKDIR /src
COPY . .
RUN ./mvnw package

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=build /src/target/ferry.jar .
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "ferry.jar"]
