FROM debian:12
ENV CGO_ENABLED=0
RUN apt-get update && apt-get install -y ca-certificates golang-go && go install example.com/tools/agent@latest
