FROM alpine:3.22 AS build
RUN apk add --no-cache go
WORKDIR /usr/src/app
COPY . .
WORKDIR /usr/src/app/server
RUN go mod download
RUN go build -o /server .

FROM alpine:3.22 AS in-json
RUN apk add --no-cache go
WORKDIR /usr/src/app
COPY [".", "./"]
WORKDIR /usr/src/app/server
RUN go mod download
