# What our builds of Java start from.
FROM openjdk:11-jdk-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build

FROM openjdk:11-jdk-slim
WORKDIR /build
CMD bash
