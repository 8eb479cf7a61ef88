FROM maven:3.9-eclipse-temurin-21
COPY own.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /ledger
COPY . .
RUN mvn --batch-mode package -DskipTests

EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "target/ledger-1.4.jar"]
