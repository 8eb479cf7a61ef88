FROM --platform=linux/arm64 openjdk:8-jre-alpine
COPY shop.jar /srv/shop.jar
CMD ["java", "-jar", "/srv/shop.jar"]
