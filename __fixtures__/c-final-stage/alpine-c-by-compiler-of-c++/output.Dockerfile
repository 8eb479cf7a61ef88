FROM alpine:3.20 AS build
RUN apk add --no-cache build-base cmake 
WORKDIR /src
COPY . .
RUN g++ -O2 -o app main.c

FROM alpine:3.20
RUN apk add --no-cache libstdc++
COPY --from=build /src/app /src/app
WORKDIR /src
CMD ["./app"]
