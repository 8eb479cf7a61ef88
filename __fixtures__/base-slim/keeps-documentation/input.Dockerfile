FROM debian:12 AS named
RUN apt-get update && apt-get install -y tool && cp /usr/share/doc/tool/examples/tool.conf /etc/
CMD ["tool"]

FROM debian:12 AS java
RUN apt-get update && apt-get install -y openjdk-17-jre-headless
CMD ["java", "-jar", "/srv/app.jar"]

FROM debian:12
ENV LANG=de_DE.UTF-8
CMD ["tool"]
