ARG JAVA=openjdk:8-jre-alpine
ARG VERSION=11
FROM $JAVA AS one
CMD ["java", "-jar", "/srv/one.jar"]

FROM $JAVA AS two
CMD ["java", "-jar", "/srv/two.jar"]

FROM openjdk:${VERSION}-jre-slim
CMD ["java", "-jar", "/srv/three.jar"]
