FROM debian:12 AS named
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && curl -O https://example.com/key && apt-get purge -y curl ca-certificates
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates && wget https://example.com/tool

FROM registry.example.com/base:4 AS of-a-base
RUN curl -O https://example.com/key && apt-get autoremove -y
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates && wget https://example.com/tool

FROM debian:12 AS stay
RUN apt-get update && apt-get install -y curl && curl -O https://example.com/key && apt-get purge -y --auto-remove curl
RUN apt-get update && apt-get install -y --no-install-recommends wget && wget https://example.com/tool
