FROM gradle:8.10-jdk21-alpine
WORKDIR /ledger
COPY . .
RUN gradle bootJar --no-daemon
ENV JAVA_TOOL_OPTIONS="-Xmx256m"
CMD java -Djava.security.egd=file:/dev/./urandom -jar /ledger/build/libs/ledger.jar
