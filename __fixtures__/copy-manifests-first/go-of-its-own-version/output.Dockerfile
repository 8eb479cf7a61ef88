FROM alpine:3.22 AS build
RUN apk add --no-cache go
WORKDIR /usr/src/app
COPY server/go.mod server/go.sum ./server/
WORKDIR /usr/src/app/server
RUN go mod download
COPY . /usr/src/app
RUN go build -o /server .

FROM alpine:3.22 AS in-json
RUN apk add --no-cache go
WORKDIR /usr/src/app
COPY [".", "./"]
WORKDIR /usr/src/app/server
RUN go mod download
