FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B dependency:go-offline
COPY src ./src
RUN mvn -B package -DskipTests

FROM eclipse-temurin:21-jre-jammy
RUN apt-get update && \
    apt-get -y install fontconfig tini && \
    rm -rf /var/lib/apt/lists/*

# A fixed number: the volume's files belong to it
ARG APP_UID=20001
RUN useradd -l --uid ${APP_UID} --no-create-home --shell /usr/sbin/nologin app && \
    mkdir /data && \
    chown app /data

VOLUME /data
COPY --from=build --chown=app /build/target/service.jar /opt/service.jar
USER app
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
ENTRYPOINT ["tini", "--", "java", "-jar", "/opt/service.jar"]
