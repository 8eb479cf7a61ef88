ARG BASE=eclipse-temurin:8-jre-alpine
FROM ${BASE}
COPY shop.jar /srv/shop.jar
CMD ["java", "-jar", "/srv/shop.jar"]
