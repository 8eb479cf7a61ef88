FROM eclipse-temurin:21-jre
WORKDIR /srv
COPY target/shop.jar ./
ENV JAVA_OPTS="-XX:MaxRAMPercentage=75"
ENTRYPOINT java $JAVA_OPTS -jar shop.jar
