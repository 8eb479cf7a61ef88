FROM rockylinux:9 AS maven
RUN dnf install -y maven && mvn -f /src/pom.xml package

FROM rockylinux:9
RUN dnf install -y podman
