FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/agent ./cmd/agent

FROM ubuntu:24.04
COPY dictionaries.tgz /var/tmp/
RUN mkdir -p /dictionaries && tar -zxf /var/tmp/dictionaries.tgz --strip-components 1 -C /dictionaries
RUN rm -f /var/tmp/dictionaries.tgz
COPY --from=build /bin/agent /bin/agent
CMD ["agent"]
