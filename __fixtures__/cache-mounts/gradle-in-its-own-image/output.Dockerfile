FROM gradle:8.8-jdk17 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/home/gradle/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/home/gradle/.gradle/wrapper,sharing=locked \
    gradle bootJar --no-daemon

FROM eclipse-temurin:17-jre
COPY --from=build /app/build/libs/app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
