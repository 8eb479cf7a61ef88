FROM gradle:8.8-jdk17 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/home/gradle/.gradle gradle bootJar --no-daemon

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/build/libs/tickets-0.0.1.jar build/libs/tickets-0.0.1.jar
USER 10001
EXPOSE 8080
CMD ["java", "-jar", "build/libs/tickets-0.0.1.jar"]
