FROM alpine:3.20 AS build
RUN apk add --no-cache build-base ca-certificates
WORKDIR /src
COPY . .
RUN g++ -fopenmp -O2 src/*.cc -o hello && strip hello && cp hello /usr/local/bin/

FROM alpine:3.20
RUN apk add --no-cache ca-certificates libgomp libstdc++
COPY --from=build /usr/local/bin/hello /usr/local/bin/hello
WORKDIR /src
EXPOSE 9000
CMD ["hello"]
