FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /ledger
COPY . .
RUN mvn --batch-mode package -DskipTests

FROM eclipse-temurin:21-jre
COPY --from=build /ledger/rates /ledger/rates
COPY --from=build /ledger/target/ledger-1.4.jar /ledger/target/ledger-1.4.jar
WORKDIR /ledger

EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "target/ledger-1.4.jar"]
