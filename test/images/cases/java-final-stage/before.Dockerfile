FROM eclipse-temurin:17-jdk
WORKDIR /ledger
COPY src src
COPY rates.csv ./
RUN javac -d classes src/*.java && jar cfe ledger.jar Ledger -C classes .
EXPOSE 8080
USER 1000
CMD java -Xmx64m -jar ledger.jar
