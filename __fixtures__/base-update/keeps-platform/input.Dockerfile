FROM --platform=linux/386 ubuntu:18.04
CMD ["sleep", "600"]
FROM --platform=$MINE debian:10
CMD ["sleep", "600"]

FROM --platform=linux/s390x openjdk:12-jdk
CMD ["java", "-version"]
