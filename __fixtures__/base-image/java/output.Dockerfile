FROM eclipse-temurin:8-jdk-alpine AS build
WORKDIR /src
COPY . .
RUN ./gradlew --no-daemon bootJar

FROM docker.io/library/eclipse-temurin:8-jre-alpine AS web
RUN apk add --no-cache bash tzdata \
 && addgroup -S web \
 && adduser -S -G web web
COPY --from=build /src/build/libs/web.jar /srv/
COPY start.sh /
USER web
CMD ["/start.sh"]

FROM --platform=linux/amd64 eclipse-temurin:11-jre-alpine AS worker
CMD java $JAVA_OPTS -jar /srv/worker.jar

FROM eclipse-temurin:8-jre AS batch
RUN groupadd --gid 4000 batch && useradd --uid 4000 --gid 4000 batch
ENTRYPOINT ["java", "-jar"]
CMD ["/srv/batch.jar"]

FROM eclipse-temurin:11-jre
HEALTHCHECK CMD curl -f http://localhost:8080/health || exit 1
CMD ["java", "-jar", "/srv/app.jar"]
