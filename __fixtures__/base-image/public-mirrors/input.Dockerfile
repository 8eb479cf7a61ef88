FROM public.ecr.aws/docker/library/openjdk:8-jdk-alpine AS a
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]

FROM mirror.gcr.io/library/openjdk:8-jdk-alpine AS b
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
