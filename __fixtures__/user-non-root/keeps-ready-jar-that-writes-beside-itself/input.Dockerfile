FROM eclipse-temurin:21-jre
COPY target/ledger.jar /ledger.jar
EXPOSE 8080
CMD ["java", "-jar", "/ledger.jar"]
