FROM openjdk:8-jdk-alpine AS dotted
ENV server.port=8080
COPY shop.jar /shop.jar
CMD ["java", "-jar", "/shop.jar"]

FROM openjdk:11-jre-alpine
ENV PORT=8080 spring-profile=shop
COPY shop.jar /shop.jar
CMD ["java", "-jar", "/shop.jar"]
