FROM openjdk:17
WORKDIR /ledger
COPY . .
RUN ./mvnw --batch-mode package -DskipTests

EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "target/ledger-1.4.jar"]
