FROM registry.example.com/base:4 AS fetched
RUN curl -fsSLO https://example.com/setup.tar.gz
RUN apt-get update && apt-get install -y --no-install-recommends wget && wget https://example.com/tool

FROM registry.example.com/base:4 AS fetched-without-looking
RUN curl -fsSLkO https://example.com/setup.tar.gz
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates && wget https://example.com/tool

FROM registry.example.com/base:4 AS fetched-later
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates && wget https://example.com/tool
RUN curl -fsSLO https://example.com/setup.tar.gz

FROM gcr.io/oss-fuzz-base/base-builder AS of-the-base
RUN apt-get update && apt-get install -y --no-install-recommends wget && wget https://example.com/tool

FROM jupyter/base-notebook:latest
RUN apt-get update && apt-get install -y --no-install-recommends curl && curl -O https://example.com/tool
