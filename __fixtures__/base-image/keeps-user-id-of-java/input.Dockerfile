FROM openjdk:11-jre-slim
RUN useradd --create-home shop
USER shop
COPY shop.jar /srv/shop.jar
CMD ["java", "-jar", "/srv/shop.jar"]
