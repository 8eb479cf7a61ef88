FROM eclipse-temurin:21
ENV APP_HOME /srv/app
ENV JAVA_OPTS -Xms256m -Xmx1g
LABEL description An example of the old form
