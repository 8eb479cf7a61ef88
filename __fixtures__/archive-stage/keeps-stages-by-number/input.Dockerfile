FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /bin/agent ./cmd/agent

FROM debian:12
COPY tool.tar.gz /tmp/
RUN mkdir -p /opt/tool && tar -xzf /tmp/tool.tar.gz -C /opt/tool && rm /tmp/tool.tar.gz
COPY --from=0 /bin/agent /bin/agent
CMD ["agent"]
