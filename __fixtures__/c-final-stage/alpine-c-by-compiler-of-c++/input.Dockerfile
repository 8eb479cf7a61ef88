FROM alpine:3.20
RUN apk add --no-cache build-base cmake 
WORKDIR /src
COPY . .
RUN g++ -O2 -o app main.c
CMD ["./app"]
