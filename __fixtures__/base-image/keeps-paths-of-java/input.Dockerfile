FROM openjdk:8-jdk-alpine AS agent
COPY agent.jar /usr/lib/jvm/java-1.8-openjdk/jre/lib/ext/

FROM openjdk:11-jre-slim AS trust
COPY company.crt /tmp/
RUN keytool -importcert -noprompt -file /tmp/company.crt -keystore /etc/ssl/certs/java/cacerts -storepass changeit

FROM openjdk:8-jre-alpine AS home
ENV JAVA_HOME /opt/another-java
CMD ["java", "-jar", "/srv/app.jar"]

FROM openjdk:8-jre-alpine AS donor
RUN java -version

FROM alpine:3.20
COPY --from=donor /usr /usr
