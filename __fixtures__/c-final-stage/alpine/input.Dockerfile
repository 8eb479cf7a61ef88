FROM alpine:3.20
RUN apk add --no-cache build-base ca-certificates
WORKDIR /src
COPY . .
RUN g++ -fopenmp -O2 src/*.cc -o hello && strip hello && cp hello /usr/local/bin/
EXPOSE 9000
CMD hello
