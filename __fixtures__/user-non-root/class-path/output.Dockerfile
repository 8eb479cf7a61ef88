FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -q package && mkdir /out && cd /out && jar -xf /src/target/shop.jar

FROM eclipse-temurin:21-jre
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /home/app
COPY --from=build /out/BOOT-INF/lib /app/lib
COPY --from=build /out/BOOT-INF/classes /app
EXPOSE 8080
USER 10001:10001
ENTRYPOINT ["java", "-cp", "app:app/lib/*", "com.example.Shop"]
