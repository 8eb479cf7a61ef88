FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -q package && mkdir /out && cd /out && jar -xf /src/target/shop.jar

FROM eclipse-temurin:21-jre
COPY --from=build /out/BOOT-INF/lib /app/lib
COPY --from=build /out/BOOT-INF/classes /app
EXPOSE 8080
ENTRYPOINT ["java", "-cp", "app:app/lib/*", "com.example.Shop"]
