FROM gradle:8.10-jdk21-alpine AS build
WORKDIR /ledger
COPY . .
RUN gradle bootJar --no-daemon

FROM eclipse-temurin:21-jre-alpine
COPY --from=build /ledger/build/libs/ledger.jar /ledger/build/libs/ledger.jar
WORKDIR /ledger
ENV JAVA_TOOL_OPTIONS="-Xmx256m"
CMD ["java", "-Djava.security.egd=file:/dev/./urandom", "-jar", "/ledger/build/libs/ledger.jar"]
