FROM debian:bookworm-slim

# The runtime that our services are certified with.
COPY jdk-17.0.9_linux-x64.tar.gz /tmp/
RUN mkdir -p /opt/jdk \
    && tar -xzf /tmp/jdk-17.0.9_linux-x64.tar.gz -C /opt/jdk --strip-components=1 \
    && rm /tmp/jdk-17.0.9_linux-x64.tar.gz
ENV JAVA_HOME=/opt/jdk
ENV PATH=$JAVA_HOME/bin:$PATH

COPY service.jar /srv/service.jar
CMD ["java", "-jar", "/srv/service.jar"]
