FROM maven:3.9-eclipse-temurin-21
WORKDIR /ledger
COPY --chown=1000:1000 . .
RUN mvn --batch-mode package -DskipTests

EXPOSE 8080
USER 1000
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "target/ledger-1.4.jar"]
