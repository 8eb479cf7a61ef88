FROM eclipse-temurin:17-jdk-jammy AS build
WORKDIR /ledger
COPY src src
RUN javac -d classes src/*.java && jar cfe ledger.jar Ledger -C classes .

FROM eclipse-temurin:17-jre-jammy
COPY --from=build /ledger/ledger.jar /ledger/ledger.jar
WORKDIR /ledger
USER 1000
CMD ["java", "-jar", "ledger.jar"]
