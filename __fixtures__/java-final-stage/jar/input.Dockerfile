FROM eclipse-temurin:17-jdk-jammy
WORKDIR /ledger
COPY src src
RUN javac -d classes src/*.java && jar cfe ledger.jar Ledger -C classes .
USER 1000
CMD ["java", "-jar", "ledger.jar"]
