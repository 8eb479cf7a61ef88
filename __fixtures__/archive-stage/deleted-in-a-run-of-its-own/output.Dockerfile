FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/agent ./cmd/agent

FROM ubuntu:24.04 AS archive
COPY dictionaries.tgz /var/tmp/
RUN mkdir -p /dictionaries && tar -zxf /var/tmp/dictionaries.tgz --strip-components 1 -C /dictionaries

FROM ubuntu:24.04
COPY --from=archive /dictionaries /dictionaries
COPY --from=build /bin/agent /bin/agent
CMD ["agent"]
